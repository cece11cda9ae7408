package dev.patchsmith.ui.translation;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.source.Fix;
import dev.patchsmith.workspace.project.AnswerLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Something the translation cannot know and a person can say.
///
/// @param problem where it came up first
/// @param fix the question as the translation puts it
public record Question(Problem problem, Fix.Supply fix) {

    private static final String JOINT = " = ";

    /// The questions among problems, each once.
    public static List<Question> among(List<Problem> problems) {
        List<Question> found = new ArrayList<>();
        for (Problem problem : problems) {
            of(problem)
                    .filter(each ->
                            found.stream().noneMatch(other -> other.fix().equals(each.fix())))
                    .ifPresent(found::add);
        }
        return found;
    }

    /// The question that a problem puts, if it puts one.
    public static Optional<Question> of(Problem problem) {
        return problem.diagnostic().fixes().stream()
                .filter(Fix.Supply.class::isInstance)
                .map(fix -> new Question(problem, (Fix.Supply) fix))
                .findFirst();
    }

    /// What it is about, as it is shown and remembered. Where a loss is to be accepted, the method alone.
    public String about() {
        String name = fix.name();
        int joint = fix.question() == Fix.Question.ACCEPT_LOSS ? name.indexOf(JOINT) : -1;
        return joint < 0 ? name : name.substring(0, joint);
    }

    /// Whether a yes is the whole answer.
    public boolean isAcceptance() {
        return fix.question() == Fix.Question.ACCEPT_LOSS;
    }

    /// The answer as it is remembered.
    ///
    /// @param answer what was typed; for an acceptance it does not matter
    /// @param about  the name it is remembered under
    public AnswerLines.Entry answered(String answer, String about) {
        String code = problem.diagnostic().code();
        int joint = fix.name().indexOf(JOINT);
        String accepted = joint < 0 ? code : fix.name().substring(joint + JOINT.length());
        return new AnswerLines.Entry(kind(), about, isAcceptance() ? accepted : answer.strip());
    }

    private Answers.Kind kind() {
        return switch (fix.question()) {
            case CONSTANT_VALUE -> Answers.Kind.CONSTANT;
            case FUNCTION_SIGNATURE -> Answers.Kind.FUNCTION;
            case CLASS_NAME, SUPERCLASS -> Answers.Kind.CLASS;
            case TYPE_KIND -> Answers.Kind.TYPE;
            case NEW_PROPERTY -> Answers.Kind.PROPERTY;
            case ACCEPT_LOSS -> Answers.Kind.ACCEPT;
        };
    }
}
