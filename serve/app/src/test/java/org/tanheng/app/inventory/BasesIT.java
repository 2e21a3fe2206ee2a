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
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.data.inventory.InventoryRepository;
import org.tanheng.data.inventory.KeptBasisRepository;
import org.tanheng.data.inventory.LedgerRepository;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.verify.Link;
import org.tanheng.verify.Verifier;
import tools.jackson.databind.JsonNode;

/** What older factors and methods computed stays what it was after the product is upgraded. */
@OnServer
class BasesIT {
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
    FactorLibrary older = release("2026.10.1", "0.5306,", "0.5,");
    server.bean(Bases.class).keep(older);
    String id = posted(new Basis(older, null), "02");
    String address = "/api/inventories/" + id;
    assertThat(verified(id))
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
  void anEarlierEditionOfAMethodIsKeptWithItsFormulas() {
    MethodPack older = edition("Corporate Standard", "Corporate Standard, first draft");
    server
        .bean(KeptBasisRepository.class)
        .keepMethod(
            older.hash(),
            older.id(),
            whole("Corporate Standard", "Corporate Standard, first draft"));
    String id = posted(new Basis(FactorLibrary.bundled(), older), "03");
    assertThat(verified(id)).isNotEmpty();
    assertThat(inspected(id)).isEmpty();
    posted(Basis.CURRENT, "06");
    assertThat(
            server
                .bean(KeptBasisRepository.class)
                .method(MethodPacks.bundled().pack("ghg-protocol").orElseThrow().hash()))
        .as("the present one is kept when it is used")
        .contains(MethodPacks.bundled().whole("ghg-protocol").orElseThrow());
  }

  /** The result is the same, and so it is shown; what it followed from cannot be proven. */
  @Test
  void whatWasNeverKeptIsSaid() {
    FactorLibrary lost = release("2026.9.1", "0.6096,", "0.61,");
    unproven(posted(new Basis(lost, null), "04"), "factor-release-unknown");
    Basis other = new Basis(FactorLibrary.bundled(), edition("Corporate Standard", "Standard"));
    unproven(posted(other, "05"), "method-release-unknown");
  }

  private static void unproven(String id, String code) {
    String version = "/api/inventories/" + id + "/versions/1";
    recorder.get(version + "/uncertainty").expect(200);
    assertThat(recorder.get(version + "/bundle").expect(409).findings()).containsExactly(code);
    assertThat(inspected(id)).extracting(Finding::code).contains(code);
  }

  private static String whole(String old, String now) {
    return MethodPacks.bundled().whole("ghg-protocol").orElseThrow().replace(old, now);
  }

  private static MethodPack edition(String old, String now) {
    return MethodPacks.kept(whole(old, now)).orElseThrow();
  }

  /** The links of the bundle, none of them broken. */
  private static List<Link> verified(String id) {
    String bundle =
        recorder.get("/api/inventories/" + id + "/versions/1/bundle").expect(200).text();
    String policy = recorder.get("/api/evidence/policy").expect(200).text();
    List<Link> links =
        Verifier.verify(
                bundle.getBytes(StandardCharsets.UTF_8), LogPolicy.parse(policy).orElseThrow())
            .links();
    assertThat(links).noneMatch(link -> link.state() == Link.State.BROKEN);
    return links;
  }

  private static FactorLibrary release(String name, String old, String now) {
    return FactorLibrary.of(
            name,
            FactorLibrary.bundled().tables().stream()
                .map(table -> table.replace("全国,2023," + old, "全国,2023," + now))
                .toList())
        .orElseThrow();
  }

  /** As the product of that release posted it. */
  private static String posted(Basis basis, String day) {
    UUID user =
        server
            .bean(DSLContext.class)
            .fetch("select id from app_user limit 1")
            .getFirst()
            .get("id", UUID.class);
    Calculation made = Calculation.of(YAML.formatted(day), basis);
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
