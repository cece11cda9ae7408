package dev.patchsmith.workspace.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The server profiles in their file. The built-in one, [ServerProfile#THIS_COMPUTER], is always there and first; its
/// address is set when the program has started its server. Safe for use by several threads.
public final class ServerProfiles {

    private final JsonFile file;
    private final ObjectNode kept;
    private final List<String> remarks = new ArrayList<>();
    private final List<JsonNode> notUnderstood = new ArrayList<>();
    private final List<ServerProfile> profiles = new ArrayList<>();

    private ServerProfiles(JsonFile file) {
        this.file = file;
        JsonFile.Content content = file.read();
        this.kept = content.object();
        this.remarks.addAll(content.remarks());
        read();
    }

    /// @param file normally `servers.json` in the settings folder; it need not exist
    public static ServerProfiles open(Path file) {
        return new ServerProfiles(new JsonFile(file));
    }

    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    public synchronized List<ServerProfile> all() {
        return List.copyOf(profiles);
    }

    public synchronized Optional<ServerProfile> find(String id) {
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    public synchronized ServerProfile thisComputer() {
        return profiles.getFirst();
    }

    /// Adds a profile or replaces the one with the same id, and writes the file.
    public synchronized void put(ServerProfile profile) throws IOException {
        for (int i = 0; i < profiles.size(); i++) {
            if (profiles.get(i).id().equals(profile.id())) {
                profiles.set(i, profile);
                write();
                return;
            }
        }
        profiles.add(profile);
        write();
    }

    /// Removes a profile and writes the file; the built-in one stays.
    public synchronized void remove(String id) throws IOException {
        if (profiles.removeIf(profile -> profile.id().equals(id) && !profile.isThisComputer())) {
            write();
        }
    }

    private void read() {
        if (kept.get("servers") instanceof ArrayNode servers) {
            servers.forEach(this::take);
        }
        if (profiles.stream().noneMatch(ServerProfile::isThisComputer)) {
            profiles.addFirst(new ServerProfile(
                    ServerProfile.THIS_COMPUTER,
                    "This computer",
                    "#2f81f7",
                    URI.create("http://127.0.0.1:0"),
                    false,
                    "root",
                    null));
        }
    }

    private void take(JsonNode node) {
        try {
            ServerProfile profile = JsonFile.MAPPER.treeToValue(node, ServerProfile.class);
            profiles.add(profile.isThisComputer() ? 0 : profiles.size(), profile);
        } catch (JacksonException wrong) {
            notUnderstood.add(node);
            remarks.add("One server profile could not be understood; it stays in the file but is not shown.");
        }
    }

    private void write() throws IOException {
        ArrayNode servers = JsonFile.MAPPER.createArrayNode();
        profiles.forEach(profile -> servers.add(JsonFile.MAPPER.<JsonNode>valueToTree(profile)));
        notUnderstood.forEach(servers::add);
        kept.set("servers", servers);
        file.write(kept);
    }
}
