package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Role;
import dev.patchsmith.patch.DeviceStep;
import dev.patchsmith.patch.rollout.Condition;
import dev.patchsmith.patch.rollout.Decision;
import dev.patchsmith.patch.rollout.Reason;
import dev.patchsmith.ui.look.Messages;
import java.util.Objects;

/// The words for what servers and devices say in codes.
final class Words {

    private Words() {}

    static String order(ListFilter.Order order) {
        return switch (order) {
            case NEWEST -> "order.newest";
            case NAME -> "order.name";
            case VERSION -> "order.version";
            case STATE -> "order.state";
            case CHANGED -> "order.changed";
        };
    }

    static String reason(Reason reason) {
        return switch (reason) {
            case HIT_EVERYBODY -> "reason.everybody";
            case HIT_TEST_DEVICE -> "reason.testDevice";
            case HIT_HOLDER -> "reason.holder";
            case HIT_SHARE -> "reason.share";
            case HIT_PLACE_HELD -> "reason.placeHeld";
            case HIT_PLACE_OPEN -> "reason.placeOpen";
            case HIT_ROLL_BACK -> "reason.rollBack";
            case NOT_RUNNING -> "reason.notRunning";
            case OTHER_APP -> "reason.otherApp";
            case OTHER_PLATFORM -> "reason.otherPlatform";
            case OTHER_VERSION -> "reason.otherVersion";
            case NEWER_VERSION_WITHOUT_PATCH -> "reason.newerVersion";
            case ALREADY_LOADED -> "reason.alreadyLoaded";
            case BLOCKED_DEVICE -> "reason.blocked";
            case CONDITION_NOT_MET -> "reason.condition";
            case CONTROL_GROUP -> "reason.control";
            case NO_DEVICE_ID -> "reason.noId";
            case UNKNOWN_ALGORITHM -> "reason.algorithm";
            case TEST_DEVICES_ONLY -> "reason.testOnly";
            case OUTSIDE_SHARE -> "reason.outsideShare";
            case OUTSIDE_GATE -> "reason.outsideGate";
            case QUOTA_FULL -> "reason.quotaFull";
        };
    }

    static String rule(Decision.Rule rule) {
        return switch (rule) {
            case STATE -> "rule.state";
            case APP -> "rule.app";
            case PLATFORM -> "rule.platform";
            case VERSION -> "rule.version";
            case NUMBER -> "rule.number";
            case BLOCK_LIST -> "rule.blockList";
            case TEST_DEVICES -> "rule.testDevices";
            case CONDITION -> "rule.condition";
            case HOLDERS -> "rule.holders";
            case CONTROL_GROUP -> "rule.control";
            case DEVICE_ID -> "rule.deviceId";
            case ALGORITHM -> "rule.algorithm";
            case AUDIENCE -> "rule.audience";
        };
    }

    static String role(Role role) {
        return switch (role) {
            case VIEWER -> "role.viewer";
            case AUTHOR -> "role.author";
            case RELEASER -> "role.releaser";
            case AUDITOR -> "role.auditor";
            case ADMINISTRATOR -> "role.administrator";
        };
    }

    static String operator(Condition.Operator operator) {
        return switch (operator) {
            case IS -> "operator.is";
            case IS_NOT -> "operator.isNot";
            case STARTS_WITH -> "operator.startsWith";
            case CONTAINS -> "operator.contains";
            case AT_LEAST -> "operator.atLeast";
            case OLDER_THAN -> "operator.olderThan";
            case PRESENT -> "operator.present";
        };
    }

    /// What a device reports with a code; codes that are newer than this program have a sentence too.
    static String step(int code, Messages messages) {
        DeviceStep step = DeviceStep.ofCode(code).orElse(null);
        return step == null ? messages.get("step.other", Integer.toString(code)) : messages.get(step(step));
    }

    private static String step(DeviceStep step) {
        return switch (step) {
            case CONFIGURATION_FETCHED -> "step.configurationFetched";
            case CONFIGURATION_FETCH_FAILED -> "step.configurationFetchFailed";
            case CONFIGURATION_PARSED -> "step.configurationParsed";
            case CONFIGURATION_PARSE_FAILED -> "step.configurationParseFailed";
            case NO_PATCH_FOR_VERSION -> "step.noPatch";
            case PATCH_INVALID -> "step.patchInvalid";
            case NOT_IN_GREY_RELEASE -> "step.notInGrey";
            case TARGET_IS_ROLLBACK -> "step.targetIsRollBack";
            case ALREADY_LOADED -> "step.alreadyLoaded";
            case LOCAL_FILE_DIFFERS -> "step.localDiffers";
            case LOCAL_FILE_MATCHES -> "step.localMatches";
            case PATCH_FETCHED -> "step.fetched";
            case PATCH_FETCH_FAILED -> "step.fetchFailed";
            case CHECKSUM_VERIFIED -> "step.verified";
            case CHECKSUM_MISMATCH -> "step.mismatch";
            case PATCH_STORED -> "step.stored";
            case PATCH_STORE_FAILED -> "step.storeFailed";
            case PATCH_READ -> "step.read";
            case PATCH_READ_FAILED -> "step.readFailed";
            case APPLIED -> "step.applied";
            case APPLY_FAILED -> "step.applyFailed";
            case ROLLED_BACK -> "step.rolledBack";
            case ROLL_BACK_FAILED -> "step.rollBackFailed";
            case FETCH_CONFIGURATION,
                    FETCH_CONFIGURATION_REMOTE,
                    FETCH_CONFIGURATION_LOCAL,
                    FETCH_CONFIGURATION_CMS,
                    PARSE_CONFIGURATION,
                    PARSE_CONFIGURATION_REMOTE,
                    PARSE_CONFIGURATION_LOCAL,
                    PARSE_CONFIGURATION_CMS,
                    FETCH_PATCH,
                    FETCH_PATCH_REMOTE,
                    FETCH_PATCH_LOCAL,
                    APPLY,
                    ROLL_BACK -> "step.onItsWay";
        };
    }

    /// Who is meant, as it stands after "to".
    static String reach(Reach reach, Messages messages) {
        return switch (reach.mode()) {
            case EVERYBODY -> messages.get("reach.everybody");
            case SHARE ->
                messages.get("reach.share", PatchStates.percent(Objects.requireNonNullElse(reach.share(), 0)));
            case DEVICES -> messages.get("reach.devices", Objects.requireNonNullElse(reach.devices(), 0));
            case TEST_DEVICES -> messages.get("reach.testDevices");
        };
    }

    /// A share as people say it: 1 of 20 devices. Only where that is exact enough to be said.
    static String oneOf(int share, Messages messages) {
        if (share >= 10_000) {
            return messages.get("reach.all");
        }
        return share > 5000 || 10_000 % share != 0
                ? messages.get(
                        "reach.ofHundred",
                        "%.4s"
                                .formatted(java.math.BigDecimal.valueOf(share, 2)
                                        .stripTrailingZeros()
                                        .toPlainString()))
                : messages.get("reach.oneOf", 10_000 / share);
    }
}
