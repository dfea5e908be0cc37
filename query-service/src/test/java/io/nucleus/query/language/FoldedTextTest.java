package io.nucleus.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
    @ParameterizedTest
    @CsvSource({
        "Production, production",
        "Ångström, angstrom",
        "CAFÉ, cafe",
        "straße, strasse",
        "STRASSE, strasse",
        "Łódź, lodz",
        "ΟΔΟΣ, οδοσ",
        "οδος, οδοσ",
        "İstanbul, istanbul",
        "ﬁle, file",
        "東京, 東京",
        "Ｔｏｋｙｏ, tokyo",
        "😀, 😀",
        "Ⅷ, viii"
    })
    void caseAccentsAndCompatibilityFormsDoNotMatter(String text, String folded) {
        assertThat(FoldedText.fold(text)).isEqualTo(folded);
    }

    @Test
    void wordsAreWhatWhiteSpaceOfAnyKindSeparates() {
        assertThat(FoldedText.words(" Web\u00a0Server\t01\u3000é ")).containsExactly("web", "server", "01", "e");
    }

    @Property
    void foldingTwiceIsFoldingOnce(@ForAll @StringLength(max = 30) String text) {
        String once = FoldedText.fold(text);
        assertThat(FoldedText.fold(once)).isEqualTo(once);
    }
}
