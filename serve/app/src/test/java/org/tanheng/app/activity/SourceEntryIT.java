// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;

/** What no method can count is refused when it is entered, not at the end of the year. */
@OnServer
class SourceEntryIT {

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          stationary-combustion | t      | {"parameters":{"ncv":"20908 GJ/t","carbon-content":"0.0262 tC/GJ","oxidation-factor":"0.98"}} | parameter-range
          stationary-combustion | t      | {"parameters":{"ncvv":"20.9 GJ/t"}} | unknown-parameter
          stationary-combustion | MWh    | {"factor":{"value":"0.18 kgCO2e/kWh(GCV)","source":"bill"}} | heat-basis
          biogenic-combustion   | t      | {"fuel":"烟煤"} | fuel-fossil
          purchased-electricity | MWh    | {"factor":{"value":"530.6 tCO2/MWh","source":"bill"}} | parameter-range
          purchased-electricity | t      | {"factor":{"value":"0.5306 tCO2/MWh","source":"bill"}} | unit-dimension
          purchased-electricity | MWh    | {"factor":{"family":"cn-electricity-footprint","year":"2023"}} | factor-family
          fugitive              | kg     | {"gas":"SF66"} | gas-unknown
          """)
  void whatNoMethodCountsIsRefused(String kind, String unit, String definition, String code) {
    assertThat(post("s-" + System.nanoTime(), kind, unit, definition).expect(422).findings())
        .contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          stationary-combustion | t      | {}
          stationary-combustion | t      | {"fuel":"烟煤"}
          stationary-combustion | MWh    | {"fuel":"natural gas"}
          purchased-electricity | MWh    | {}
          purchased-electricity | MWh    | {"factor":{"family":"cn-grid-average","region":"全国","year":"2023"}}
          fugitive              | kg     | {"gas":"SF6"}
          output                | t      | {}
          """)
  void whatSomeMethodCountsIsTaken(String kind, String unit, String definition) {
    post("s-" + System.nanoTime(), kind, unit, definition).expect(201);
  }

  @Test
  void codesThatDifferByCapitalsAreOneId() {
    post("Boiler", "process", "tCO2", "{}").expect(201);
    assertThat(post("boiler", "process", "tCO2", "{}").expect(409).findings())
        .containsExactly("duplicate-id");
  }

  private static TestClient.Answer post(String code, String kind, String unit, String definition) {
    var facts = new HashMap<String, Object>();
    facts.put("orgUnitId", server.plantA().toString());
    facts.put("code", code);
    facts.put("nameZh", code);
    facts.put("nameEn", code);
    facts.put("kind", kind);
    facts.put("activityUnit", unit);
    facts.put("definition", definition);
    facts.put("validFrom", "2024-01-01");
    facts.put("excluded", false);
    return recorder.post("/api/sources", facts);
  }
}
