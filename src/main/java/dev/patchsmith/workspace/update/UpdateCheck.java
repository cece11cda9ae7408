package dev.patchsmith.workspace.update;

import dev.patchsmith.management.client.PublicFile;
import dev.patchsmith.workspace.settings.Settings.Network;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Asks for the file about the newest release, over HTTPS. The request says nothing but that it wants the file: no
/// version, no cookies, no name of a user or a machine. It blocks, for at most [#PATIENCE].
public final class UpdateCheck {

    /// How long the whole answer may take.
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int LARGEST = 64 * 1024;
    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String running;
    private final Network network;

    /// @param running the version of this program
    /// @param network the way out that the user chose
    public UpdateCheck(String running, Network network) {
        this.running = running;
        this.network = network;
    }

    /// What came of a look.
    public sealed interface Answer {

        /// There is a newer version.
        record Newer(ReleaseNews news) implements Answer {}

        /// The program is as new as the file says.
        record UpToDate(String newest) implements Answer {}

        /// It cannot be told.
        ///
        /// @param sentence why, for whoever asked
        record Unknown(String sentence) implements Answer {}
    }

    /// Why an address cannot be used, in a sentence; empty if it can. Without HTTPS anybody on the way could write the
    /// answer, so that is only for this computer.
    public static Optional<String> refusal(String address) {
        try {
            URI wanted = URI.create(address.strip());
            String host = wanted.getHost();
            if (host != null && "https".equalsIgnoreCase(wanted.getScheme())) {
                return Optional.empty();
            }
            if (host != null && "http".equalsIgnoreCase(wanted.getScheme()) && THIS_COMPUTER.contains(host)) {
                return Optional.empty();
            }
            return Optional.of("The address must begin with https:// and name a server.");
        } catch (IllegalArgumentException noAddress) {
            return Optional.of("This is not an address: it must begin with https:// and name a server.");
        }
    }

    public Answer look(String address) {
        Optional<String> refused = refusal(address);
        if (refused.isPresent()) {
            return new Answer.Unknown(refused.get());
        }
        URI wanted = URI.create(address.strip());
        PublicFile.Answer found = PublicFile.read(
                wanted,
                network.way(),
                Duration.ofSeconds(Math.min(network.connectSeconds(), PATIENCE.toSeconds())),
                PATIENCE,
                LARGEST);
        return switch (found) {
            case PublicFile.Answer.Text(String text) -> answer(text);
            case PublicFile.Answer.Status(int code) ->
                new Answer.Unknown(wanted.getHost() + " has no such file (" + code + ").");
            case PublicFile.Answer.TooLong() ->
                new Answer.Unknown("The file at " + wanted.getHost() + " is too long to be about a release.");
            case PublicFile.Answer.Silence() -> new Answer.Unknown(wanted.getHost() + " does not answer.");
        };
    }

    private Answer answer(String text) {
        Optional<ReleaseNews> news = ReleaseNews.parse(text);
        if (news.isEmpty()) {
            return new Answer.Unknown("The file at this address names no version.");
        }
        return news.get().isNewerThan(running)
                ? new Answer.Newer(news.get())
                : new Answer.UpToDate(news.get().version());
    }
}
