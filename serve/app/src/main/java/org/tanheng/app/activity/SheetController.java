// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.Files;
import org.tanheng.data.activity.ActivityBatch;

/** Activity sheets over REST: the template of a year, and a filled one in. */
@RestController
@RequestMapping("/api/activity/sheet")
class SheetController {
  private final Sheets sheets;
  private final SheetBatches batches;

  SheetController(Sheets sheets, SheetBatches batches) {
    this.sheets = sheets;
    this.batches = batches;
  }

  /** What would become of each amount; nothing is recorded. */
  @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  List<SheetRow> preview(CurrentUser user, @RequestParam UUID org, @RequestPart MultipartFile file)
      throws IOException {
    return sheets.preview(user, org, Files.name(file, "file"), file.getBytes());
  }

  /** Takes the good amounts as one batch; every amount is answered. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  SheetTaken take(CurrentUser user, @RequestParam UUID org, @RequestPart MultipartFile file)
      throws IOException {
    return sheets.take(user, org, Files.name(file, "file"), file.getBytes());
  }

  /** The sheets that a unit and those below it have taken, newest first. */
  @GetMapping("/batches")
  List<ActivityBatch> batches(CurrentUser user, @RequestParam UUID org) {
    return batches.of(user, org);
  }

  /** A sheet with what it set aside. */
  @GetMapping("/batches/{id}")
  SheetBatches.OpenedBatch batch(CurrentUser user, @PathVariable UUID id) {
    return batches.one(user, id);
  }

  /** Takes back what nobody changed or reviewed since. */
  @PostMapping("/batches/{id}/undo")
  SheetBatches.UndoneBatch undo(CurrentUser user, @PathVariable UUID id) {
    return batches.undo(user, id);
  }

  /** The sheet of a year with the sources of the unit and those below it. */
  @GetMapping("/template.xlsx")
  ResponseEntity<byte[]> template(
      CurrentUser user, @RequestParam UUID org, @RequestParam int year) {
    return Files.save("activity-" + year + ".xlsx", Files.XLSX, sheets.template(user, org, year));
  }
}
