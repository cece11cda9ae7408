package dev.patchsmith.language.objc.lex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {

    @Test
    void plainTextIsItself() {
        assertThat(Quoted.string("\"abc\"")).isEqualTo("abc");
    }

    @Test
    void simpleEscapesAreDecoded() {
        assertThat(Quoted.string("\"\\n\\t\\r\\\\\\\"\\'\\a\\b\\f\\v\\e\\?\""))
                .isEqualTo("\n\t\r\\\"'\u0007\b\f\u000b\u001b?");
    }

    @Test
    void universalCharacterNamesAreDecoded() {
        assertThat(Quoted.string("\"\\u4e2d\\U0001F600\"")).isEqualTo("\u4e2d\ud83d\ude00");
    }

    @Test
    void octalEndsAfterThreeDigitsAndHexadecimalGoesOn() {
        assertThat(Quoted.string("\"\\1014\\x41\"")).isEqualTo("A4A");
    }

    @Test
    void bytesThatAreUtf8BecomeTheirCharacter() {
        assertThat(Quoted.string("\"\\xe4\\xb8\\xad\"")).isEqualTo("\u4e2d");
    }

    @Test
    void bytesThatAreNotUtf8StaySingle() {
        assertThat(Quoted.string("\"\\xff\"")).isEqualTo("\u00ff");
    }

    @Test
    void anUnclosedStringKeepsWhatItHas() {
        assertThat(Quoted.string("\"abc\\n")).isEqualTo("abc\n");
    }

    @Test
    void aCharacterIsAnInt() {
        assertThat(Quoted.character("'A'")).isEqualTo(65);
        assertThat(Quoted.character("'\\n'")).isEqualTo(10);
        assertThat(Quoted.character("'\\0'")).isZero();
        assertThat(Quoted.character("'\\xff'")).isEqualTo(-1);
    }

    @Test
    void severalCharactersArePackedFromTheLeft() {
        assertThat(Quoted.character("'ab'")).isEqualTo('a' << 8 | 'b');
        assertThat(Quoted.character("'RIFF'")).isEqualTo(0x52494646);
    }

    @Test
    void wideCharactersAreCodePoints() {
        assertThat(Quoted.character("L'\u4e2d'")).isEqualTo(0x4e2d);
    }
}
