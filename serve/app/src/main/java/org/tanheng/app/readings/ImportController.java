// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tanheng.app.jobs.JobView;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.readings.ImportRun;

/** Imports of files of readings over REST: upload, look, correct, apply, undo. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

  /** What the user chose, by field; empty: all is found out. */
  record Chosen(Map<String, String> choices) {}

  /** What the user chose, and where the columns go. */
  record Application(Map<String, String> choices, List<ImportTarget> targets) {}

  private final Imports imports;

  ImportController(Imports imports) {
    this.imports = imports;
  }

  @GetMapping
  List<ImportRun> of(CurrentUser user, @RequestParam UUID org) {
    return imports.of(user, org);
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  ImportRun open(CurrentUser user, @RequestParam UUID org, @RequestPart MultipartFile file)
      throws IOException {
    try (InputStream bytes = file.getInputStream()) {
      return imports.open(user, org, bytes, file.getOriginalFilename(), file.getContentType());
    }
  }

  @GetMapping("/{id}")
  ImportRun one(CurrentUser user, @PathVariable UUID id) {
    return imports.require(user, id);
  }

  /** What the file seems to say with these choices; nothing is written. */
  @PostMapping("/{id}/understanding")
  Understood understand(CurrentUser user, @PathVariable UUID id, @RequestBody Chosen chosen) {
    return imports.understand(user, id, chosen.choices());
  }

  /** Reads the good rows into the store, as a job. */
  @PostMapping("/{id}/apply")
  JobView apply(CurrentUser user, @PathVariable UUID id, @RequestBody Application application) {
    return imports.apply(user, id, application.choices(), application.targets());
  }

  /** What was set aside or remarked upon. */
  @GetMapping("/{id}/rows")
  List<ImportRun.SetAside> rows(CurrentUser user, @PathVariable UUID id) {
    return imports.rows(user, id);
  }

  /** Takes the readings back; what was known in between stays told. */
  @PostMapping("/{id}/undo")
  ImportRun undo(CurrentUser user, @PathVariable UUID id) {
    return imports.undo(user, id);
  }
}
