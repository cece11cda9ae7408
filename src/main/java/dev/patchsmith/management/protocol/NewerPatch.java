package dev.patchsmith.management.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.OptionalLong;

/// The answer to a device that asks whether there is a newer patch. `id` is a JSON number when there is one (the
/// iOS client crashes on a string) and the empty string when there is none.
public record NewerPatch(boolean exitNew, Object id) {

    public static final NewerPatch NONE = new NewerPatch(false, "");

    @JsonCreator
    public NewerPatch(@JsonProperty("exitNew") boolean exitNew, @JsonProperty("id") Object id) {
        this.exitNew = exitNew;
        this.id = id instanceof Number number ? number.longValue() : "";
    }

    public static NewerPatch of(long id) {
        return new NewerPatch(true, id);
    }

    @JsonIgnore
    public OptionalLong patchId() {
        return exitNew && id instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
    }
}
