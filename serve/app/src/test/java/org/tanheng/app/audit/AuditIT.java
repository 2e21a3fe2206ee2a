// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.security.OrgTrees;
import org.tanheng.app.security.TestUsers;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.data.security.UserRepository;

@OnServer
class AuditIT {
  private static TestServer server;

  @SignedIn(Role.MANAGER)
  private static TestClient manager;

  @BeforeAll
  static void start() {
    keep("thing-change", "1", server.plantA(), "=SUM(A1)");
    keep("thing-change", "2", server.plantB(), "SECRET-B");
  }

  @Test
  void aManagerFindsOwnUnitsOnly() {
    var page = manager.get("/api/audit?action=thing-change").expect(200).json();
    assertThat(page.path("total").asInt()).isEqualTo(1);
    var entry = page.path("items").path(0);
    assertThat(entry.path("userLogin").asString()).isEqualTo("manager");
    assertThat(entry.path("after").asString())
        .isEqualTo("{\"amount\":\"1.50\",\"note\":\"=SUM(A1)\"}");
    assertThat(manager.get("/api/audit?text=SECRET").json().path("total").asInt()).isZero();
    manager.get("/api/audit?limit=0").expect(400);
  }

  @Test
  void theAdministratorFindsSignInsToo() {
    TestClient admin = server.user("root", server.root(), Role.ADMINISTRATOR);
    var page = admin.get("/api/audit?action=sign-in&limit=1").expect(200).json();
    assertThat(page.path("total").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(page.path("items").size()).isEqualTo(1);
    assertThat(admin.get("/api/audit?text=secret-b").json().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void aRecorderMayNotSearch() {
    server.user("recorder", server.plantA(), Role.RECORDER).get("/api/audit").expect(403);
  }

  @Test
  void theExportIsSafeToOpenInASpreadsheet() {
    TestClient.Answer answer = manager.get("/api/audit/export?subjectId=1").expect(200);
    assertThat(answer.header("Content-Type")).startsWith("text/csv");
    assertThat(answer.text().lines()).hasSize(2);
    assertThat(answer.text()).startsWith("\uFEFFid,at,user").contains("thing-change");
    assertThat(AuditCsv.quoted("=1+1")).isEqualTo("'=1+1");
    assertThat(AuditCsv.quoted("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
  }

  @Test
  void whatIsWrittenStaysWritten() {
    DSLContext sql = server.bean(DSLContext.class);
    for (String command :
        new String[] {
          "update audit_entry set action = 'x'", "delete from audit_entry", "truncate audit_entry"
        }) {
      assertThatThrownBy(() -> sql.execute(command)).hasMessageContaining("append-only");
    }
  }

  @Test
  void anEntryOutsideATransactionIsAProgrammingError() {
    assertThatThrownBy(
            () ->
                server
                    .bean(AuditTrail.class)
                    .record(user(), "x", "thing", "3", server.plantA(), null, null))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  private static void keep(String action, String id, java.util.UUID orgUnit, String note) {
    server
        .bean(TransactionTemplate.class)
        .executeWithoutResult(
            status ->
                server
                    .bean(AuditTrail.class)
                    .record(
                        user(),
                        action,
                        "thing",
                        id,
                        orgUnit,
                        null,
                        Map.of("note", note, "amount", new BigDecimal("1.50"))));
  }

  private static CurrentUser user() {
    return TestUsers.current(
        server.bean(UserRepository.class), server.bean(OrgTrees.class), "manager");
  }
}
