package dev.patchsmith.workspace.settings;

import dev.patchsmith.management.client.ProxyChoice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Everything the user can set and everything that is remembered for him, as one immutable value.
///
/// @param shortcuts keys by the id of the action, only where they differ from the built-in ones
/// @param choices small things remembered by name, such as the theme, the language and the options of the find bar
public record Settings(
        Network network,
        RecentItems recentFiles,
        RecentItems recentProjects,
        WindowState window,
        Session session,
        Map<String, String> shortcuts,
        Map<String, String> choices) {

    public static final Settings INITIAL = new Settings(
            Network.INITIAL, RecentItems.NONE, RecentItems.NONE, WindowState.INITIAL, Session.NONE, Map.of(), Map.of());

    /// How the network is reached.
    public enum ProxyMode {
        SYSTEM,
        NONE,
        MANUAL
    }

    /// @param proxyHost used with [ProxyMode#MANUAL] only
    public record Network(ProxyMode proxy, String proxyHost, int proxyPort, int connectSeconds, int readSeconds) {
        public static final Network INITIAL = new Network(ProxyMode.SYSTEM, "", 8080, 10, 30);

        public Network {
            proxyPort = Math.clamp(proxyPort, 1, 65535);
            connectSeconds = Math.clamp(connectSeconds, 1, 300);
            readSeconds = Math.clamp(readSeconds, 1, 600);
        }

        /// The way that a client takes.
        public ProxyChoice way() {
            return switch (proxy) {
                case SYSTEM -> new ProxyChoice.System();
                case NONE -> new ProxyChoice.Direct();
                case MANUAL -> new ProxyChoice.Manual(proxyHost, proxyPort);
            };
        }
    }

    /// What was open when the program was last closed.
    ///
    /// @param project folder of the open project, empty if none
    /// @param active index of the tab in front, -1 if none
    public record Session(String project, List<Tab> tabs, int active, String room) {
        public static final Session NONE = new Session("", List.of(), -1, "");

        public Session {
            tabs = List.copyOf(tabs);
        }

        /// @param caret offset in the text with LF line ends
        public record Tab(String path, int caret, double scroll, boolean pinned) {}
    }

    public Settings {
        shortcuts = Map.copyOf(shortcuts);
        choices = Map.copyOf(choices);
    }

    public Settings with(Network changed) {
        return new Settings(changed, recentFiles, recentProjects, window, session, shortcuts, choices);
    }

    public Settings with(WindowState changed) {
        return new Settings(network, recentFiles, recentProjects, changed, session, shortcuts, choices);
    }

    public Settings with(Session changed) {
        return new Settings(network, recentFiles, recentProjects, window, changed, shortcuts, choices);
    }

    public Settings withRecentFiles(RecentItems changed) {
        return new Settings(network, changed, recentProjects, window, session, shortcuts, choices);
    }

    public Settings withRecentProjects(RecentItems changed) {
        return new Settings(network, recentFiles, changed, window, session, shortcuts, choices);
    }

    public Settings withShortcuts(Map<String, String> changed) {
        return new Settings(network, recentFiles, recentProjects, window, session, changed, choices);
    }

    public Settings withChoice(String name, String value) {
        Map<String, String> changed = new HashMap<>(choices);
        changed.put(name, value);
        return new Settings(network, recentFiles, recentProjects, window, session, shortcuts, changed);
    }
}
