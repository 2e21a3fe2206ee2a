// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.inventory.InventoryRepository;
import org.tanheng.data.inventory.LedgerRepository;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.verify.Link;
import org.tanheng.verify.Verdict;
import org.tanheng.verify.Verifier;
import tools.jackson.databind.JsonNode;

/** What an older release of factors computed stays what it was after the product is upgraded. */
@OnServer
class FactorReleasesIT {
  private static final String YAML =
      """
      organisation: 示例工厂
      period: 2023-01-01/2023-07-%s
      method: ghg-protocol
      sources:
        - id: grid
          kind: purchased-electricity
          activity: { value: "100", unit: MWh }
          factor: { family: cn-grid-average, region: 全国, year: 2023 }
      """;

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.REVIEWER)
  private static TestClient reviewer;

  @SignedIn(Role.MANAGER)
  private static TestClient manager;

  /** 100 MWh by 0.5 tCO2/MWh then, by 0.5306 now. */
  @Test
  void itIsOpenedProvenInspectedAndRestatedFromTheReleaseThatPostedIt() {
    FactorLibrary older = release("2026.10.1", "0.5");
    server.bean(FactorReleases.class).keep(older);
    String id = posted(older, "02");
    String address = "/api/inventories/" + id;
    Verdict verdict =
        Verifier.verify(
            recorder
                .get(address + "/versions/1/bundle")
                .expect(200)
                .text()
                .getBytes(StandardCharsets.UTF_8),
            LogPolicy.parse(recorder.get("/api/evidence/policy").expect(200).text()).orElseThrow());
    assertThat(verdict.links()).noneMatch(link -> link.state() == Link.State.BROKEN);
    assertThat(verdict.links())
        .as("who published it cannot be told by a verifier of this release")
        .anyMatch(
            link -> link.state() == Link.State.NOT_PROVEN && link.text().contains("2026.10.1"));
    assertThat(inspected(id)).isEmpty();

    recorder.post(address + "/transition", Map.of("to", "SUBMITTED")).expect(200);
    reviewer.post(address + "/transition", Map.of("to", "REVIEWED")).expect(200);
    manager.post(address + "/transition", Map.of("to", "APPROVED")).expect(200);
    manager.post(address + "/transition", Map.of("to", "LOCKED")).expect(200);
    manager
        .post(address + "/restate", Map.of("reason", "newer factors", "yaml", YAML.formatted("02")))
        .expect(200);
    JsonNode bridge = recorder.get(address + "/bridge?from=1&to=2").expect(200).json();
    assertThat(bridge.path("parts")).hasSize(1);
    assertThat(bridge.at("/parts/0/effect").asString()).isEqualTo("FACTOR");
    assertThat(bridge.at("/parts/0/amount").asDecimal()).isEqualByComparingTo("3.06");
    assertThat(inspected(id)).isEmpty();
  }

  @Test
  void aReleaseThatWasNeverKeptIsSaid() {
    String id = posted(release("2026.9.1", "0.4"), "03");
    assertThat(recorder.get("/api/inventories/" + id + "/versions/1/uncertainty").expect(422).findings())
        .containsExactly("factor-release-unknown");
    assertThat(inspected(id)).isNotEmpty();
  }

  private static FactorLibrary release(String name, String value) {
    return FactorLibrary.of(
            name,
            FactorLibrary.bundled().tables().stream()
                .map(table -> table.replace("全国,2023,0.5306,", "全国,2023," + value + ","))
                .toList())
        .orElseThrow();
  }

  /** As the product of that release posted it. */
  private static String posted(FactorLibrary library, String day) {
    UUID user =
        server
            .bean(DSLContext.class)
            .fetch("select id from app_user limit 1")
            .getFirst()
            .get("id", UUID.class);
    Calculation made = Calculation.of(YAML.formatted(day), library);
    UUID posted =
        server
            .bean(TransactionTemplate.class)
            .execute(
                status -> {
                  UUID id =
                      server.bean(InventoryRepository.class).create(server.plantA(), "2023", user);
                  server
                      .bean(LedgerRepository.class)
                      .post(id, 1, made.stored(), made.lines(), user);
                  server.bean(InventoryEvidence.class).calculated(id, made);
                  return id;
                });
    return Objects.requireNonNull(posted).toString();
  }

  private static List<Finding> inspected(String id) {
    List<Finding> findings = new ArrayList<>();
    server.bean(InventoryAudit.class).run(findings::add);
    return findings.stream().filter(one -> one.subject().contains(id)).toList();
  }
}
