// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.data.identifier.IdentifierKind;

class IdentifierFormsTest {
  private static final String ID = "7K3M9QXW2T";

  /** Numbers that the GS1 specifications themselves print. */
  @ParameterizedTest
  @CsvSource({"471951200288,9", "950600013435,2", "629104150021,3", "061414112345,2"})
  void checkDigitsAreThoseOfGs1(String digits, int check) {
    assertThat(IdentifierForms.checkDigit(digits)).isEqualTo(check);
  }

  @Test
  void eachSystemNamesTheSameThing() {
    IdentifierForms forms = new IdentifierForms("88.100.1", "9506000");
    assertThat(forms.of(ID, IdentifierKind.METER, "https://carbon.example.com"))
        .containsEntry("handle", "88.100.1/7K3M9QXW2T")
        .containsEntry("gs1", "https://id.gs1.org/8004/95060007K3M9QXW2T")
        .containsEntry("did", "did:web:carbon.example.com:id:7K3M9QXW2T");
    String report = forms.of(ID, IdentifierKind.REPORT, "https://c.example").get("gs1");
    assertThat(report).matches("https://id\\.gs1\\.org/253/95060000000[0-9]{2}" + ID);
    String document = report.replaceAll(".*253/(\\d{13}).*", "$1");
    assertThat(IdentifierForms.checkDigit(document.substring(0, 12)))
        .isEqualTo(Character.digit(document.charAt(12), 10));
  }

  @Test
  void withoutAPrefixNoFormIsMadeUp() {
    IdentifierForms forms = new IdentifierForms("", "95a");
    assertThat(forms.of(ID, IdentifierKind.METER, "http://localhost:8080").keySet())
        .containsExactly("did");
    assertThat(IdentifierForms.did(ID, "http://localhost:8080"))
        .isEqualTo("did:web:localhost%3A8080:id:7K3M9QXW2T");
    assertThat(
            new IdentifierForms("88.1", "9506000")
                .of(ID, IdentifierKind.PRODUCT, "https://c.example"))
        .doesNotContainKey("gs1");
  }
}
