package dev.patchsmith.apk;

import com.reandroid.arsc.chunk.xml.AndroidManifestBlock;
import com.reandroid.arsc.chunk.xml.ResXmlAttribute;
import com.reandroid.arsc.chunk.xml.ResXmlElement;
import com.reandroid.arsc.value.ValueType;
import java.util.Map;
import java.util.Objects;

/// A manifest under construction; ARSCLib writes it, so that our reader is not tested against itself.
public final class ManifestFixture {

    private static final Map<String, Integer> IDS = Map.ofEntries(
            Map.entry("theme", 0x01010000),
            Map.entry("label", 0x01010001),
            Map.entry("icon", 0x01010002),
            Map.entry("name", 0x01010003),
            Map.entry("permission", 0x01010006),
            Map.entry("exported", 0x01010010),
            Map.entry("process", 0x01010011),
            Map.entry("authorities", 0x01010018),
            Map.entry("value", 0x01010024),
            Map.entry("required", 0x0101028e),
            Map.entry("glEsVersion", 0x01010281),
            Map.entry("largeScreens", 0x01010286),
            Map.entry("installLocation", 0x010102b7),
            Map.entry("scheme", 0x01010027));

    private final AndroidManifestBlock manifest = new AndroidManifestBlock();

    ManifestFixture(String packageName) {
        manifest.setPackageName(packageName);
        version("1.0.0", 100).sdk(21, 34);
        manifest.getOrCreateApplicationElement();
    }

    public ManifestFixture version(String name, int code) {
        manifest.setVersionName(name);
        manifest.setVersionCode(code);
        return this;
    }

    public ManifestFixture sdk(int min, int target) {
        manifest.setMinSdkVersion(min);
        manifest.setTargetSdkVersion(target);
        return this;
    }

    public ManifestFixture compiledWith(int sdk) {
        manifest.setCompileSdkVersion(sdk);
        return this;
    }

    public ManifestFixture permission(String name) {
        manifest.addUsesPermission(name);
        return this;
    }

    /// A component such as `activity` with attributes as `exported=true`.
    public ManifestFixture component(String tag, String name, String... attributes) {
        add(manifest.getOrCreateApplicationElement(), tag, name, attributes);
        return this;
    }

    /// An element directly below `manifest`.
    public ManifestFixture element(String tag, String name, String... attributes) {
        add(manifest.getManifestElement(), tag, name, attributes);
        return this;
    }

    /// An attribute of `manifest` itself.
    public ManifestFixture root(String attribute, String value) {
        set(manifest.getManifestElement(), attribute, value);
        return this;
    }

    public ManifestFixture metaData(String name, String value) {
        return component("meta-data", name, "value=" + value);
    }

    public ManifestFixture application(String attribute, String value) {
        set(manifest.getOrCreateApplicationElement(), attribute, value);
        return this;
    }

    /// An intent filter with one action in the component added last.
    public ManifestFixture action(String action) {
        ResXmlElement application = manifest.getOrCreateApplicationElement();
        ResXmlElement component = application;
        for (var elements = application.getElements(); elements.hasNext(); ) {
            component = elements.next();
        }
        add(component.newElement("intent-filter"), "action", action);
        return this;
    }

    private static void add(ResXmlElement parent, String tag, String name, String... attributes) {
        ResXmlElement element = parent.newElement(tag);
        if (!name.isEmpty()) {
            set(element, "name", name);
        }
        for (String attribute : attributes) {
            int equals = attribute.indexOf('=');
            set(element, attribute.substring(0, equals), attribute.substring(equals + 1));
        }
    }

    private static void set(ResXmlElement element, String name, String value) {
        ResXmlAttribute attribute =
                element.getOrCreateAndroidAttribute(name, Objects.requireNonNull(IDS.get(name), name));
        if (value.equals("true") || value.equals("false")) {
            attribute.setValueAsBoolean(value.equals("true"));
        } else if (value.startsWith("@0x")) {
            attribute.setTypeAndData(ValueType.REFERENCE, Integer.decode(value.substring(1)));
        } else {
            attribute.setValueAsString(value);
        }
    }

    byte[] bytes() {
        manifest.refresh();
        return manifest.getBytes();
    }
}
