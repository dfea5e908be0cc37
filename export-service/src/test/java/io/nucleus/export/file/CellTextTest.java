package io.nucleus.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    private final CellText texts = new CellText();

    @ParameterizedTest
    @ValueSource(strings = {"", "web-01", "Zürich 東京 🚀", "two\nlines\tand\rmore", "_x", "_x12_", "a_b"})
    void whatACellCanHoldStaysAsItIs(String text) {
        assertThat(texts.clean(text)).isEqualTo(text);
        assertThat(texts.replaced()).isZero();
        assertThat(texts.cut()).isZero();
    }

    @Test
    void controlCharactersAndHalvesOfPairsAreReplacedAndTheirCellsCounted() {
        assertThat(texts.clean("a\u0000b\u0008\u001fc")).isEqualTo("a\uFFFDb\uFFFD\uFFFDc");
        assertThat(texts.clean("\uD83Dx")).isEqualTo("\uFFFDx");
        assertThat(texts.clean("x\uDE80")).isEqualTo("x\uFFFD");
        assertThat(texts.clean("x\uFFFEy")).isEqualTo("x\uFFFDy");
        assertThat(texts.replaced()).isEqualTo(4);
    }

    @Test
    void whatExcelWouldDecodeIsEscaped() {
        assertThat(texts.clean("_x0041_ and _xZZZZ_")).isEqualTo("_x005F_x0041_ and _xZZZZ_");
        assertThat(texts.clean("_x0041_x0042_"))
                .isEqualTo("_x005F_x0041_x005F_x0042_".replace("_x0041_x005F_", "_x0041_x005F_"));
    }

    @Test
    void theLongestTextFitsAndALongerOneIsCutAndSaysSo() {
        String longest = "x".repeat(32_767);
        assertThat(texts.clean(longest)).isEqualTo(longest);
        assertThat(texts.cut()).isZero();

        String cut = texts.clean(longest + "y");
        assertThat(cut).hasSize(32_767).endsWith("... [cut; 32768 characters]");
        assertThat(texts.cut()).isEqualTo(1);
    }

    @Test
    void cuttingLeavesPairsWhole() {
        String cut = texts.clean("🚀".repeat(20_000));
        String cutShifted = texts.clean("x" + "🚀".repeat(20_000));

        for (String each : new String[] {cut, cutShifted}) {
            assertThat(each.length()).isBetween(32_766, 32_767);
            assertThat(new CellText().clean(each)).isEqualTo(each);
        }
        assertThat(texts.replaced()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void whatMightRunIsRecognised(String text) {
        assertThat(CellText.looksLikeFormula(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", " =1", "'=1", "\n=1"})
    void whatCannotRunIsNot(String text) {
        assertThat(CellText.looksLikeFormula(text)).isFalse();
    }

    @Test
    void tagsAreInOneTextThatCanBeTakenApart() {
        assertThat(CellText.tags(Map.of())).isEmpty();
        assertThat(CellText.tags(Map.of("env", "prod", "Name", "web"))).isEqualTo("Name=web; env=prod");
        assertThat(CellText.tags(Map.of("a=b", "c;d=e\\"))).isEqualTo("a\\=b=c\\;d=e\\\\");
    }
}
