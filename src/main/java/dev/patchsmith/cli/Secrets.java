package dev.patchsmith.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where secrets come from: a file, the environment or the prompt. Never from the arguments, which every user of the
/// machine can read in the list of processes and which shells write into their history.
final class Secrets {

    static final String NEVER_AN_ARGUMENT =
            "secrets are not taken from the command line, where the list of processes and"
                    + " the shell's history show them: use a file, the environment or the prompt";

    private static final int LONGEST = 64 * 1024;

    private Secrets() {}

    /// The characters of a file without one line end at its end.
    static char[] fromFile(Path file) {
        byte[] bytes = bytesOf(file);
        int length = bytes.length;
        if (length > 0 && bytes[length - 1] == '\n') {
            length -= length > 1 && bytes[length - 2] == '\r' ? 2 : 1;
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            char[] secret = new char[text.remaining()];
            text.get(secret);
            Arrays.fill(text.array(), '\0');
            return secret;
        } catch (CharacterCodingException notText) {
            throw CommandFailure.input(file + " is not UTF-8 text; write the secret into it as plain text.");
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] bytesOf(Path file) {
        if (Files.isDirectory(file)) {
            throw CommandFailure.input(file + " is a folder, not a file with a secret.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw CommandFailure.input(file + " is too large to be a secret.");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw CommandFailure.system(file + " cannot be read: " + reason(unreadable) + ".");
        }
    }

    static char @Nullable [] fromEnvironment(Console console, String variable) {
        String value = console.environment().get(variable);
        return value == null || value.isEmpty() ? null : value.toCharArray();
    }

    /// Asks on the terminal without showing what is typed; null where nobody sits at one.
    static char @Nullable [] ask(String question) {
        java.io.Console terminal = System.console();
        return terminal == null || !terminal.isTerminal() ? null : terminal.readPassword("%s: ", question);
    }

    /// What stood in the way of a file, in words.
    static String reason(IOException problem) {
        return switch (problem) {
            case java.nio.file.NoSuchFileException missing -> "there is no such file";
            case java.nio.file.AccessDeniedException denied -> "this user may not read or write it";
            case java.nio.file.FileAlreadyExistsException exists -> "something else has this name";
            case java.nio.file.NotDirectoryException no -> "it is not a folder";
            default -> problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        };
    }
}
