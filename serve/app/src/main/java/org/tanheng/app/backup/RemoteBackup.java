// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.backup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Has a server at work on this machine write a backup, and moves it where it is wanted. */
public final class RemoteBackup {
  private static final int CREATED = 201;

  private RemoteBackup() {}

  /**
   * @param token an API token of the administrator of the installation
   * @return the manifest
   */
  public static Outcome<JsonObject> fetch(String address, String token, Path target) {
    if (Files.exists(target)) {
      return Outcome.refused(Backup.exists(target));
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request(address, token), body());
      if (answer.statusCode() != CREATED) {
        return Outcome.refused(refused(address, answer));
      }
      JsonObject view = (JsonObject) Json.parse(answer.body()).orElseThrow();
      Path written = Path.of(view.text("folder").orElseThrow());
      move(written, target);
      String manifest =
          Files.readString(target.resolve(BackupFolder.MANIFEST), StandardCharsets.UTF_8);
      return Json.parse(manifest).map(JsonObject.class::cast);
    } catch (IOException | IllegalArgumentException e) {
      return Outcome.refused(Backup.failed(target, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.refused(Backup.failed(target, e));
    }
  }

  private static HttpRequest request(String address, String token) {
    return HttpRequest.newBuilder(URI.create(address + "/api/backups"))
        .header("Authorization", "Bearer " + token)
        .POST(HttpRequest.BodyPublishers.noBody())
        .build();
  }

  private static HttpResponse.BodyHandler<String> body() {
    return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
  }

  private static void move(Path written, Path target) throws IOException {
    if (Files.getFileStore(written).equals(Files.getFileStore(target.getParent()))) {
      Files.move(written, target);
    } else {
      BackupFolder.copy(written, target);
      BackupFolder.delete(written);
    }
  }

  private static Finding refused(String address, HttpResponse<String> answer) {
    return Finding.error(
        "backup-refused",
        address,
        answer.statusCode() + " " + answer.body(),
        "201 and a backup",
        "Use a token of the administrator of the installation.");
  }
}
