// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.exchange.SupplierRequest;
import org.tanheng.data.exchange.SupplierRequestRepository;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

/** Mail by a real SMTP server in this process: setting, trial, requests, reminders by rule. */
@OnServer
class MailIT {
  private static final Pattern LINK = Pattern.compile("http\\S+/supplier#(\\S+)");

  private static final String AGED =
      "update supplier_request set made_at = made_at - interval '1 day' where id = cast(? as uuid)";

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  private static Map<String, Object> setting(int port, String login, String password) {
    var order = new HashMap<String, Object>();
    order.put("host", "127.0.0.1");
    order.put("port", port);
    order.put("security", "NONE");
    order.put("login", login);
    order.put("password", password);
    order.put("sender", "tanheng@example.com");
    return order;
  }

  private static Map<String, Object> wish(String contact, int days) {
    var wish = new HashMap<String, Object>();
    wish.put("orgUnitId", server.plantA().toString());
    wish.put("supplier", "Mill");
    wish.put("contact", contact);
    wish.put("product", "Coil");
    wish.put("unit", "kilogram");
    wish.put("periodFrom", "2026-01-01");
    wish.put("periodTo", "2027-01-01");
    wish.put("note", "");
    wish.put("dueAt", Instant.now().plus(Duration.ofDays(2)).toString());
    wish.put("remindDays", days);
    wish.put("mail", true);
    return wish;
  }

  private static String asked(String contact) {
    return recorder
        .post("/api/supplier-requests", wish(contact, 3))
        .expect(201)
        .json()
        .at("/request/id")
        .asString();
  }

  private static Optional<SupplierRequest> held(String id) {
    return server
        .bean(SupplierRequestRepository.class)
        .hold(UUID.fromString(id), Instant.now().plusSeconds(1));
  }

  private static int mails(GreenMail post, String to) throws Exception {
    int count = 0;
    for (MimeMessage each : post.getReceivedMessages()) {
      count += each.getAllRecipients()[0].toString().equals(to) ? 1 : 0;
    }
    return count;
  }

  private static String key(MimeMessage message) throws Exception {
    Matcher link = LINK.matcher(message.getContent().toString());
    assertThat(link.find()).as(message.getContent().toString()).isTrue();
    return link.group(1);
  }

  private static int portal(String key) throws Exception {
    var request =
        java.net.http.HttpRequest.newBuilder(java.net.URI.create(recorder.base() + "/api/supplier"))
            .header("Tanheng-Request", key)
            .build();
    try (var client = java.net.http.HttpClient.newHttpClient()) {
      return client
          .send(request, java.net.http.HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  @Test
  void aSettingIsTriedAndSuppliersAreAskedAndRemindedByMail() throws Exception {
    var post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    post.start();
    TestClient admin = server.user("root-mail", server.root(), Role.ADMINISTRATOR);
    try {
      post.setUser("tanheng@example.com", "tanheng", "secret-of-mail");
      int port = post.getSmtp().getPort();
      recorder.get("/api/mail").expect(403);
      assertThat(recorder.get("/api/mail/state").expect(200).text()).contains("false");
      JsonNode unsent =
          recorder.post("/api/supplier-requests", wish("m@example.com", 3)).expect(201).json();
      assertThat(unsent.path("findings").path(0).path("code").asString()).isEqualTo("mail-off");
      recorder
          .send(
              "DELETE",
              "/api/supplier-requests/" + unsent.path("request").path("id").asString(),
              null)
          .expect(200);

      assertThat(admin.put("/api/mail", setting(0, "", "")).expect(400).findings())
          .containsExactly("mail-setting");
      String shown =
          admin.put("/api/mail", setting(port, "tanheng", "secret-of-mail")).expect(200).text();
      assertThat(shown).contains("\"secret\":true").doesNotContain("secret-of-mail");
      admin.post("/api/mail/trial", Map.of("to", "chief@example.com")).expect(200);
      assertThat(post.getReceivedMessages()[0].getAllRecipients()[0])
          .hasToString("chief@example.com");
      assertThat(
              admin
                  .post("/api/mail/trial", Map.of("to", "a@b.c\r\nBcc: x@y.z"))
                  .expect(422)
                  .findings())
          .containsExactly("mail-address");

      JsonNode asked =
          recorder.post("/api/supplier-requests", wish("mill@example.com", 3)).expect(201).json();
      String id = asked.path("request").path("id").asString();
      assertThat(asked.path("findings")).isEmpty();
      String first = key(post.getReceivedMessages()[1]);
      assertThat(portal(first)).isEqualTo(200);

      SupplierReminders reminders = server.bean(SupplierReminders.class);
      reminders.pass();
      assertThat(post.getReceivedMessages()).as("the link was sent just now").hasSize(2);
      DSLContext sql = server.bean(DSLContext.class);
      sql.execute(AGED, id);
      reminders.pass();
      reminders.pass();
      assertThat(post.getReceivedMessages()).as("once before each end").hasSize(3);
      String second = key(post.getReceivedMessages()[2]);
      assertThat(portal(first)).as("the link before has ended").isEqualTo(404);
      assertThat(portal(second)).isEqualTo(200);
      JsonNode kept = recorder.get("/api/supplier-requests/" + id).expect(200).json();
      assertThat(kept.path("request").path("reminders").asInt()).isEqualTo(1);
      assertThat(kept.path("mails")).hasSize(2);

      assertThat(held(id)).as("it was reminded").isEmpty();
      String good = asked("good@example.com");
      String bad = asked("bad@example.com");
      String gone = asked("gone@example.com");
      List.of(good, bad, gone).forEach(each -> sql.execute(AGED, each));
      assertThat(held(gone)).isPresent();
      recorder.send("DELETE", "/api/supplier-requests/" + gone, null).expect(200);
      assertThat(held(gone)).as("withdrawn meanwhile").isEmpty();
      String refuse = "alter table supplier_reminder add constraint refuse check (request_id <> '";
      sql.execute(refuse + bad + "')");
      reminders.pass();
      assertThat(mails(post, "good@example.com"))
          .as("one that fails leaves the others their mail")
          .isEqualTo(2);
      assertThat(mails(post, "bad@example.com")).isEqualTo(1);
      sql.execute("alter table supplier_reminder drop constraint refuse");

      JsonNode other =
          recorder.post("/api/supplier-requests", wish("other@example.com", 1)).expect(201).json();
      post.stop();
      String late = other.path("request").path("id").asString();
      JsonNode failed =
          recorder
              .post(
                  "/api/supplier-requests/" + late + "/reminders",
                  Map.of("dueAt", Instant.now().plus(Duration.ofDays(5)).toString(), "mail", true))
              .expect(200)
              .json();
      assertThat(failed.path("findings").path(0).path("code").asString()).isEqualTo("mail-failed");
      assertThat(failed.path("address").asString()).contains("/supplier#");
      reminders.pass();
      assertThat(portal(second)).as("a mail that fails ends no link").isEqualTo(200);
    } finally {
      post.stop();
      admin.delete("/api/mail").expect(200);
    }
  }
}
