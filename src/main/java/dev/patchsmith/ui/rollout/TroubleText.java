package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.Trouble;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.look.Messages;

/// What stands between the user and a server, in his language.
public final class TroubleText {

    private final Messages messages;

    public TroubleText(Messages messages) {
        this.messages = messages;
    }

    public String of(Trouble trouble) {
        if (messages.languageProperty().get() == Language.ENGLISH) {
            return trouble.sentence();
        }
        return switch (trouble) {
            case Trouble.WrongPassword _ -> messages.get("trouble.password");
            case Trouble.SessionEnded _ -> messages.get("trouble.session");
            case Trouble.NotPermitted not -> messages.get("trouble.notPermitted", not.message());
            case Trouble.Unreachable un -> messages.get("trouble.unreachable", un.host());
            case Trouble.TimedOut timed -> messages.get("trouble.timedOut", timed.host());
            case Trouble.NotAManagementServer not -> messages.get("trouble.stranger", not.address(), not.found());
            case Trouble.Certificate _ -> messages.get("trouble.certificate");
            case Trouble.Rejected _, Trouble.Conflict _, Trouble.NotFound _, Trouble.ServerFault _ ->
                messages.get("trouble.server", messages.sentence(trouble.sentence()));
            case Trouble.TooOften _ -> messages.get("trouble.tooOften");
            case Trouble.AnswerTooLarge _, Trouble.BadRedirect _ ->
                messages.get("trouble.server", messages.sentence(trouble.sentence()));
            case Trouble.Cancelled _ -> messages.get("trouble.cancelled");
        };
    }
}
