// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.Hash;
import tools.jackson.databind.JsonNode;

@OnServer
class AttachmentIT {
  private static final byte[] BILL = "电费单 2023-01".getBytes(StandardCharsets.UTF_8);
  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient anna;

  @Test
  void aFileComesBackAsItWentAndIsKeptOnce() {
    JsonNode first = upload("电费单.pdf", "application/pdf", BILL).expect(201).json();
    assertThat(first.path("hash").asString()).isEqualTo(Hash.of(BILL).hex());
    JsonNode again = upload("copy.pdf", "application/pdf", BILL).expect(201).json();
    assertThat(again.path("id")).isEqualTo(first.path("id"));
    TestClient.Answer content =
        anna.get("/api/attachments/" + first.path("id").asString() + "/content").expect(200);
    assertThat(content.bytes()).isEqualTo(BILL);
    assertThat(content.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(content.header("Content-Disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%E7%94%B5%E8%B4%B9%E5%8D%95.pdf");
    assertThat(anna.get("/api/attachments?org=" + server.plantA()).text())
        .contains(first.path("id").asString());
  }

  @Test
  void changedBytesAreNeverServed() throws Exception {
    byte[] bytes = "lab sheet".getBytes(StandardCharsets.UTF_8);
    JsonNode file = upload("lab.txt", "text/plain", bytes).expect(201).json();
    String hash = file.path("hash").asString();
    Path stored = server.folder().resolve("files").resolve(hash.substring(0, 2)).resolve(hash);
    Files.writeString(stored, "another sheet");
    String address = "/api/attachments/" + file.path("id").asString() + "/content";
    assertThat(anna.get(address).expect(422).findings()).containsExactly("attachment-damaged");
    Files.delete(stored);
    assertThat(anna.get(address).expect(422).findings()).containsExactly("attachment-damaged");
    upload("lab.txt", "text/plain", bytes).expect(201);
    assertThat(anna.get(address).expect(200).bytes()).isEqualTo(bytes);
  }

  @Test
  void namesAndTypesCannotDoHarm() {
    JsonNode page =
        upload("../../etc/x.html", "text/html", "<script>".getBytes(StandardCharsets.UTF_8))
            .expect(201)
            .json();
    assertThat(page.path("name").asString()).isEqualTo("x.html");
    assertThat(page.path("mediaType").asString()).isEqualTo("application/octet-stream");
    assertThat(Attachments.plainName("C:\\bills\\may.pdf")).isEqualTo("may.pdf");
    assertThat(Attachments.plainName("a\nb")).isEqualTo("ab");
    assertThat(Attachments.plainName(null)).isEqualTo("file");
  }

  @Test
  void anEmptyFileAndALookerOnAreRefused() {
    assertThat(upload("empty.txt", "text/plain", new byte[0]).expect(422).findings())
        .containsExactly("file-size");
    TestClient looker = server.user("looker", server.plantA(), Role.EXECUTIVE);
    looker
        .upload("/api/attachments?org=" + server.plantA(), "x.txt", "text/plain", BILL)
        .expect(403);
  }

  private static TestClient.Answer upload(String name, String mediaType, byte[] bytes) {
    return anna.upload("/api/attachments?org=" + server.plantA(), name, mediaType, bytes);
  }
}
