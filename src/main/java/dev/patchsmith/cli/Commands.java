package dev.patchsmith.cli;

import java.util.List;

/// The commands, in the order in which the help lists them.
final class Commands {

    private Commands() {}

    static List<Object> of(Console console) {
        return List.of(
                new DemoCommand(console),
                new TranslateCommand(console),
                new ReadinessCommand(console),
                new CheckCommand(console),
                new FormatCommand(console),
                new LocateCommand(console),
                new SealCommand(console),
                new OpenCommand(console),
                new CosignCommand(console),
                KeysCommand.with(console),
                new ApkCommand.Diff(console),
                new ApkCommand.Advise(console),
                new BaselineCommand(console),
                new ServeCommand(console),
                new ImportHotfixServerCommand(console),
                new ExportConfigCommand(console),
                new LoginCommand(console),
                new UploadCommand(console),
                new ListCommand(console),
                new StateCommand.Publish(console),
                new ReleaseCommand(console),
                new StatusCommand(console),
                new StateCommand.Pause(console),
                new StateCommand.Resume(console),
                new StateCommand.Stop(console),
                new RollBackCommand(console),
                new ClearCommand(console),
                new ExplainCommand(console),
                new SimulateCommand(console));
    }
}
