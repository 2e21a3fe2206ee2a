// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.databases;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.Files;
import org.tanheng.exchange.lca.LcaFormat;

/** Data sets of unit processes over REST. */
@RestController
@RequestMapping("/api/databases")
class DatabaseController {
  private final ProcessDatabases databases;

  DatabaseController(ProcessDatabases databases) {
    this.databases = databases;
  }

  /** The data sets of all units that the user may read. */
  @GetMapping
  List<DatabaseView> all(CurrentUser user) {
    return databases.all(user);
  }

  /**
   * Takes a data set in any known format, whole or not at all; says what is linked and what not.
   */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  DatabaseSummary add(
      CurrentUser user,
      @RequestParam UUID org,
      @RequestParam String name,
      @RequestParam String version,
      @RequestParam(defaultValue = "") String worth,
      @RequestParam(defaultValue = "") String allocation,
      @RequestPart MultipartFile file)
      throws IOException {
    return databases.add(
        user,
        new ProcessDatabases.Order(org, name, version, worth, allocation),
        Files.name(file, "set.zip"),
        file.getBytes());
  }

  /** What was read and linked, and the first 2,000 links that are not closed. */
  @GetMapping("/{id}")
  DatabaseSummary summary(CurrentUser user, @PathVariable UUID id) {
    return databases.summary(user, id);
  }

  /** The first 200 processes whose name, product or place holds the text. */
  @GetMapping("/{id}/processes")
  List<DatabaseProcess> search(
      CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "") String text) {
    return databases.search(user, id, text);
  }

  /** The data set in another format. */
  @GetMapping("/{id}/export")
  ResponseEntity<byte[]> export(
      CurrentUser user, @PathVariable UUID id, @RequestParam(name = "as") String as) {
    LcaFormat format =
        Stream.of(LcaFormat.values())
            .filter(f -> f.word().equals(as))
            .findFirst()
            .orElseThrow(() -> ApiException.choice("as", as, "a format of footprint export"));
    return Files.save(
        "set-" + as + "." + format.ending(),
        MediaType.APPLICATION_OCTET_STREAM,
        databases.export(user, id, format));
  }
}
