package dev.patchsmith.workspace.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Everything the user can set and everything that is remembered for him, as one immutable value.
///
/// @param shortcuts keys by the id of the action, only where they differ from the built-in ones
/// @param choices small things remembered by name, such as the options of the find bar
public record Settings(
        Appearance appearance,
        Editor editor,
        Network network,
        RecentItems recentFiles,
        RecentItems recentProjects,
        WindowState window,
        Session session,
        Map<String, String> shortcuts,
        Map<String, String> choices) {

    public static final Settings INITIAL = new Settings(
            Appearance.INITIAL,
            Editor.INITIAL,
            Network.INITIAL,
            RecentItems.NONE,
            RecentItems.NONE,
            WindowState.INITIAL,
            Session.NONE,
            Map.of(),
            Map.of());

    /// Light or dark.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// @param language a language tag such as `en` or `zh-CN`, empty to follow the system
    /// @param scale size of the whole surface, 1 is the system's own
    public record Appearance(Theme theme, String language, double scale) {
        public static final Appearance INITIAL = new Appearance(Theme.SYSTEM, "", 1);

        public Appearance {
            scale = Double.isFinite(scale) ? Math.clamp(scale, 0.75, 3) : 1;
        }
    }

    /// @param font family, empty for the built-in one
    /// @param draftSeconds how often unsaved texts are put aside
    public record Editor(
            String font, double fontSize, int tabWidth, boolean softWrap, boolean closePairs, int draftSeconds) {
        public static final Editor INITIAL = new Editor("", 14, 4, false, true, 3);

        public Editor {
            fontSize = Double.isFinite(fontSize) ? Math.clamp(fontSize, 6, 60) : 14;
            tabWidth = Math.clamp(tabWidth, 1, 16);
            draftSeconds = Math.clamp(draftSeconds, 1, 60);
        }
    }

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

    public Settings with(Appearance changed) {
        return new Settings(changed, editor, network, recentFiles, recentProjects, window, session, shortcuts, choices);
    }

    public Settings with(Editor changed) {
        return new Settings(
                appearance, changed, network, recentFiles, recentProjects, window, session, shortcuts, choices);
    }

    public Settings with(Network changed) {
        return new Settings(
                appearance, editor, changed, recentFiles, recentProjects, window, session, shortcuts, choices);
    }

    public Settings with(WindowState changed) {
        return new Settings(
                appearance, editor, network, recentFiles, recentProjects, changed, session, shortcuts, choices);
    }

    public Settings with(Session changed) {
        return new Settings(
                appearance, editor, network, recentFiles, recentProjects, window, changed, shortcuts, choices);
    }

    public Settings withRecentFiles(RecentItems changed) {
        return new Settings(appearance, editor, network, changed, recentProjects, window, session, shortcuts, choices);
    }

    public Settings withRecentProjects(RecentItems changed) {
        return new Settings(appearance, editor, network, recentFiles, changed, window, session, shortcuts, choices);
    }

    public Settings withShortcuts(Map<String, String> changed) {
        return new Settings(
                appearance, editor, network, recentFiles, recentProjects, window, session, changed, choices);
    }

    public Settings withChoice(String name, String value) {
        Map<String, String> changed = new HashMap<>(choices);
        changed.put(name, value);
        return new Settings(
                appearance, editor, network, recentFiles, recentProjects, window, session, shortcuts, changed);
    }
}
