package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.ConstantValue;
import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.knowledge.SdkFact;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names the script's engine defines itself.
final class ScriptBuiltIns {

    private static final Set<String> FUNCTIONS =
            Set.of(("CGPointMake CGSizeMake CGRectMake NSMakeRange UIOffsetMake UIEdgeInsetsMake CGVectorMake"
                            + " CGAffineTransformMake CGAffineTransformMakeScale CGAffineTransformMakeRotation"
                            + " CGAffineTransformMakeTranslation CGAffineTransformRotate CGAffineTransformConcat"
                            + " CGAffineTransformScale CGAffineTransformTranslate CGAffineTransformFromString"
                            + " CATransform3DMakeScale CGRectGetWidth CGRectGetHeight CGRectGetMinX CGRectGetMidX"
                            + " CGRectGetMaxX CGRectGetMinY CGRectGetMidY CGRectGetMaxY NSLog fmt_num"
                            + " dispatch_get_global_queue dispatch_get_main_queue dispatch_queue_create"
                            + " dispatch_after dispatch_async dispatch_sync dispatch_barrier_async"
                            + " dispatch_barrier_sync dispatch_apply dispatch_group_create dispatch_group_async"
                            + " dispatch_group_wait dispatch_group_notify dispatch_group_enter"
                            + " dispatch_group_leave dispatch_block_create"
                            + " dispatch_block_create_with_qos_class dispatch_block_perform dispatch_block_wait"
                            + " dispatch_block_notify dispatch_block_testcancel dispatch_block_cancel"
                            + " dispatch_semaphore_create dispatch_semaphore_wait dispatch_semaphore_signal"
                            + " dispatch_time dispatch_resume dispatch_suspend dispatch_source_create"
                            + " dispatch_source_set_event_handler dispatch_source_set_cancel_handler"
                            + " dispatch_source_cancel dispatch_source_testcancel dispatch_source_get_handle"
                            + " dispatch_source_get_mask dispatch_source_get_data dispatch_source_merge_data"
                            + " dispatch_source_set_timer dispatch_source_set_registration_handler"
                            + " dispatch_once")
                    .split(" "));

    private static final Set<String> CONSTANTS =
            Set.of(("DISPATCH_QUEUE_PRIORITY_HIGH DISPATCH_QUEUE_PRIORITY_DEFAULT DISPATCH_QUEUE_PRIORITY_LOW"
                            + " DISPATCH_QUEUE_PRIORITY_BACKGROUND DISPATCH_QUEUE_CONCURRENT"
                            + " DISPATCH_QUEUE_SERIAL DISPATCH_BLOCK_BARRIER DISPATCH_BLOCK_DETACHED"
                            + " DISPATCH_BLOCK_ASSIGN_CURRENT DISPATCH_BLOCK_NO_QOS_CLASS"
                            + " DISPATCH_BLOCK_INHERIT_QOS_CLASS DISPATCH_BLOCK_ENFORCE_QOS_CLASS NSEC_PER_SEC"
                            + " NSEC_PER_MSEC USEC_PER_SEC NSEC_PER_USEC DISPATCH_TIME_FOREVER"
                            + " DISPATCH_TIME_NOW DISPATCH_SOURCE_TYPE_PROC DISPATCH_SOURCE_TYPE_READ"
                            + " DISPATCH_SOURCE_TYPE_SIGNAL DISPATCH_SOURCE_TYPE_TIMER"
                            + " DISPATCH_SOURCE_TYPE_VNODE DISPATCH_SOURCE_TYPE_WRITE NSRunLoopCommonModes"
                            + " NSDefaultRunLoopMode M_PI M_PI_2 M_PI_4 M_1_PI M_2_PI UIControlEventTouchDown"
                            + " UIControlEventTouchDownRepeat UIControlEventTouchDragInside"
                            + " UIControlEventTouchDragOutside UIControlEventTouchDragEnter"
                            + " UIControlEventTouchDragExit UIControlEventTouchUpInside"
                            + " UIControlEventTouchUpOutside UIControlEventTouchCancel"
                            + " UIControlEventValueChanged UIControlEventPrimaryActionTriggered"
                            + " UIControlEventEditingDidBegin UIControlEventEditingChanged"
                            + " UIControlEventEditingDidEnd UIControlEventEditingDidEndOnExit"
                            + " UIControlEventAllTouchEvents UIControlEventAllEditingEvents"
                            + " UIControlEventApplicationReserved UIControlEventSystemReserved"
                            + " UIControlEventAllEvents UIControlContentVerticalAlignmentCenter"
                            + " UIControlContentVerticalAlignmentTop UIControlContentVerticalAlignmentBottom"
                            + " UIControlContentVerticalAlignmentFill UIControlContentHorizontalAlignmentCenter"
                            + " UIControlContentHorizontalAlignmentLeft UIControlContentHorizontalAlignmentRight"
                            + " UIControlContentHorizontalAlignmentFill"
                            + " UIControlContentHorizontalAlignmentLeading"
                            + " UIControlContentHorizontalAlignmentTrailing UIControlStateNormal"
                            + " UIControlStateHighlighted UIControlStateDisabled UIControlStateSelected"
                            + " UIControlStateFocused UIControlStateApplication UIControlStateReserved")
                    .split(" "));

    private ScriptBuiltIns() {}

    static boolean isFunction(String name) {
        return FUNCTIONS.contains(name);
    }

    static boolean isConstant(String name) {
        return CONSTANTS.contains(name);
    }

    /// The name itself, where the engine defines it and the project has no name of its own.
    static @Nullable Value constant(String name, Knowledge knowledge) {
        if (!CONSTANTS.contains(name) || knowledge.global(name) != null) {
            return null;
        }
        ConstantValue value = knowledge.constant(name);
        CType type = value != null
                ? value.type()
                : knowledge
                        .sdkConstant(name)
                        .map(SdkFact.Constant::valueKind)
                        .map(kind -> knowledge.typeOf("", kind))
                        .orElse(CType.ID);
        boolean isControl = name.startsWith("UIControl") || name.startsWith("DISPATCH_BLOCK");
        return Value.of(Emit.name(name), type, isControl ? Value.Kind.UINT : Value.kindOf(type));
    }
}
