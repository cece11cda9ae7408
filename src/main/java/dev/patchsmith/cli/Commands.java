package dev.patchsmith.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The commands by name, in the order in which the help lists them. A command is made only when it is asked for:
/// reading
/// the options of all of them would take longer than many a command runs.
final class Commands {

    private final Map<String, Function<Console, Object>> commands = new LinkedHashMap<>();

    Commands() {
        add("demo", DemoCommand::new);
        add("translate", TranslateCommand::new);
        add("readiness", ReadinessCommand::new);
        add("check", CheckCommand::new);
        add("format", FormatCommand::new);
        add("locate", LocateCommand::new);
        add("seal", SealCommand::new);
        add("open", OpenCommand::new);
        add("cosign", CosignCommand::new);
        add("keys", KeysCommand::with);
        add("diff", ApkCommand.Diff::new);
        add("advise", ApkCommand.Advise::new);
        add("build-apk-patch", BuildApkPatchCommand::new);
        add("peek", PeekCommand::new);
        add("baseline", BaselineCommand::new);
        add("serve", ServeCommand::new);
        add("import-hotfix-server", ImportHotfixServerCommand::new);
        add("export-config", ExportConfigCommand::new);
        add("login", LoginCommand::new);
        add("upload", UploadCommand::new);
        add("list", ListCommand::new);
        add("publish", StateCommand.Publish::new);
        add("release", ReleaseCommand::new);
        add("status", StatusCommand::new);
        add("pause", StateCommand.Pause::new);
        add("resume", StateCommand.Resume::new);
        add("stop", StateCommand.Stop::new);
        add("rollback", RollBackCommand::new);
        add("clear", ClearCommand::new);
        add("explain", ExplainCommand::new);
        add("simulate", SimulateCommand::new);
    }

    Set<String> names() {
        return commands.keySet();
    }

    Optional<Object> named(String name, Console console) {
        return Optional.ofNullable(commands.get(name)).map(made -> made.apply(console));
    }

    List<Object> all(Console console) {
        return commands.values().stream().map(made -> made.apply(console)).toList();
    }

    private void add(String name, Function<Console, Object> made) {
        commands.put(name, made);
    }
}
