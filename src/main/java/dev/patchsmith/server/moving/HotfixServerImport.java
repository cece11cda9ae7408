package dev.patchsmith.server.moving;

import dev.patchsmith.management.protocol.LogEntry;
import dev.patchsmith.management.protocol.Permission;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.server.account.PasswordHashes;
import dev.patchsmith.server.store.ActionLog;
import dev.patchsmith.server.store.Arrivals;
import dev.patchsmith.server.store.AuditLog;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.Members;
import dev.patchsmith.server.store.Settings;
import dev.patchsmith.server.store.StoreException;
import dev.patchsmith.server.store.Teams;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Moves an original hotfixServer over: people with their old password hashes, groups, permissions, files, patches
/// under the numbers that devices know, and the log. All of it or nothing, into a store that is still empty.
public final class HotfixServerImport {

    /// What came over, and what did not or not as it was.
    public record Report(int members, int teams, int files, int patches, int actions, List<String> remarks) {}

    private static final String DEFAULT_PASSWORD = "123456";
    private static final int LONGEST_METHOD = 20;

    private final HotfixServerSource source;
    private final ArrivingFiles files;
    private final List<String> remarks = new ArrayList<>();
    private final PasswordHashes hashes = new PasswordHashes();

    private HotfixServerImport(HotfixServerSource source, Path assets) {
        this.source = source;
        this.files = new ArrivingFiles(assets, remarks);
    }

    /// Reads from a database (`jdbc:mysql:` or `jdbc:mariadb:`) whose times are those of `zone`, and a folder of
    /// uploaded files; writes into the store of a data folder or of a `jdbc:postgresql:` URL.
    ///
    /// @throws MoveException when it cannot be done; nothing was changed then
    public static Report move(
            String from,
            @Nullable String user,
            char @Nullable [] password,
            Path assets,
            ZoneId zone,
            Path dataFolder,
            @Nullable String to) {
        if (!Files.isDirectory(assets)) {
            throw new MoveException(assets + " is no folder. It must be the assets folder of the hotfixServer.", null);
        }
        HotfixServerSource.Place place = new HotfixServerSource.Place(from, user, password, assets, zone);
        try (HotfixServerSource source = HotfixServerSource.open(place);
                Database database = opened(dataFolder, to)) {
            HotfixServerImport move = new HotfixServerImport(source, assets);
            return database.write(handle -> move.into(handle, database));
        }
    }

    private static Database opened(Path dataFolder, @Nullable String url) {
        try {
            Files.createDirectories(dataFolder);
            return Database.open(dataFolder, url);
        } catch (StoreException failed) {
            throw new MoveException(String.valueOf(failed.getMessage()), failed);
        } catch (java.io.IOException failed) {
            throw new MoveException("The data folder " + dataFolder + " cannot be made.", failed);
        }
    }

    private Report into(Handle handle, Database database) {
        Arrivals arrivals = new Arrivals(handle);
        if (!arrivals.isEmptyStore()) {
            throw new MoveException(
                    "The store is in use already: it has accounts or patches. Move into a new data folder or a new"
                            + " database, before the server is started there for the first time.",
                    null);
        }
        List<HotfixServerSource.Team> teams = teams(handle, arrivals);
        int members = members(handle, arrivals, teams);
        files.store(handle, source.files());
        int patches = patches(handle, arrivals);
        int actions = actions(handle);
        arrivals.continueAfter(source.highestPatch(), database.dialect());
        new Settings(handle).nextEpoch();
        Report report = new Report(members, teams.size(), files.stored(), patches, actions, List.copyOf(remarks));
        String words = members + " accounts, " + teams.size() + " groups, " + files.stored() + " files, " + patches
                + " patches";
        new AuditLog(handle)
                .append(
                        new AuditLog.Event("import", "import", null, null, null, words, "from a hotfixServer", null),
                        Instant.now());
        return report;
    }

    private List<HotfixServerSource.Team> teams(Handle handle, Arrivals arrivals) {
        arrivals.withoutTeams();
        List<HotfixServerSource.Team> teams = source.teams();
        Set<String> names = new HashSet<>();
        for (HotfixServerSource.Team team : teams) {
            String name = names.add(team.name()) ? team.name() : team.name() + " (" + team.id() + ")";
            if (!name.equals(team.name())) {
                remarks.add("A second group " + team.name() + " is now called " + name + ".");
            }
            arrivals.team(new Teams.Row(team.id(), name, team.info(), team.level()));
        }
        Set<Long> known =
                new TreeSet<>(teams.stream().map(HotfixServerSource.Team::id).toList());
        for (HotfixServerSource.Permitted permitted : source.permitted()) {
            if (known.contains(permitted.team())) {
                Permission.ofLabel(permitted.permission())
                        .ifPresent(permission -> new Teams(handle).grant(permitted.team(), permission.id()));
            }
        }
        return teams;
    }

    private int members(Handle handle, Arrivals arrivals, List<HotfixServerSource.Team> teams) {
        Map<Long, Set<Long>> teamsOf = new TreeMap<>();
        Set<Long> known =
                new TreeSet<>(teams.stream().map(HotfixServerSource.Team::id).toList());
        source.memberships().stream()
                .filter(membership -> known.contains(membership.team()))
                .forEach(membership -> teamsOf.computeIfAbsent(membership.member(), id -> new TreeSet<>())
                        .add(membership.team()));
        Set<String> names = new HashSet<>();
        int count = 0;
        for (HotfixServerSource.Member member : source.members()) {
            String hash = member.hash();
            if (hash == null) {
                remarks.add("The account " + member.username() + " has no password and was left out.");
            } else if (!names.add(member.username())) {
                remarks.add("A second account " + member.username() + " was left out.");
            } else {
                boolean usual = hashes.verify(DEFAULT_PASSWORD.toCharArray(), hash);
                if (usual) {
                    remarks.add("The account " + member.username() + " has the password that everybody knows and must"
                            + " change it.");
                }
                arrivals.member(
                        new Members.Row(
                                member.id(),
                                member.username(),
                                member.nickname(),
                                member.email() == null || member.email().isEmpty() ? null : member.email(),
                                member.avatar(),
                                hash,
                                usual),
                        member.createdAt());
                new Teams(handle).setTeams(member.id(), teamsOf.getOrDefault(member.id(), Set.of()));
                count++;
            }
        }
        return count;
    }

    private int patches(Handle handle, Arrivals arrivals) {
        int count = 0;
        for (HotfixServerSource.Patch patch : source.patches()) {
            String version = patch.version() == null ? "" : patch.version().strip();
            Integer platform = patch.platform();
            if (!AppVersion.isValid(version) || platform == null || platform < 0 || platform > 1) {
                remarks.add("Patch " + patch.id() + " has no app version or no known platform and was left out.");
            } else {
                arrivals.patch(ArrivingPatches.record(patch, version, files.of(handle, patch), remarks), null);
                count++;
            }
        }
        arrivals.settlePatches();
        return count;
    }

    private int actions(Handle handle) {
        ActionLog log = new ActionLog(handle);
        List<HotfixServerSource.Action> actions = source.actions();
        for (HotfixServerSource.Action action : actions) {
            String method = action.method() == null ? "" : action.method();
            log.add(new LogEntry(
                    0,
                    action.message(),
                    action.at(),
                    action.member(),
                    action.username() == null ? "" : action.username(),
                    action.status(),
                    method.length() > LONGEST_METHOD ? method.substring(0, LONGEST_METHOD) : method,
                    action.path() == null ? "" : action.path(),
                    action.permission() == null ? "" : action.permission()));
        }
        return actions.size();
    }
}
