package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.file.TextFile;
import dev.patchsmith.workspace.file.TextForm;
import java.nio.charset.Charset;

/// Changes the encoding and the line ends of a text, or how its file is read.
final class FormActs implements FormButtons.Acts {

    private final Shell shell;

    FormActs(Shell shell) {
        this.shell = shell;
    }

    /// Holds from the next save on; an encoding that lacks a character of the text is refused at once.
    @Override
    public void write(DocumentViewModel document, TextForm form) {
        if (form.canHold(document.text())) {
            document.formProperty().set(form);
        } else {
            refuse(shell.messages().get("author.encodingLacks", form.charset().displayName()));
        }
    }

    @Override
    public void readAgain(DocumentViewModel document, Charset charset) {
        document.file().ifPresent(file -> {
            switch (TextFile.readAs(file.path(), charset)) {
                case TextFile.Opened.Text text -> document.reloaded(text.file());
                case TextFile.Opened.Refused _ ->
                    refuse(shell.messages().get("author.notReadAs", file.path().getFileName(), charset.displayName()));
            }
        });
    }

    private void refuse(String sentence) {
        shell.dialogs().error(shell.messages().get("author.encodingNotChanged"), sentence, "");
    }
}
