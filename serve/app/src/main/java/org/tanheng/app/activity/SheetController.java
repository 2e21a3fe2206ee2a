// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tanheng.app.security.CurrentUser;

/** Activity sheets over REST: the template of a year, and a filled one in. */
@RestController
@RequestMapping("/api/activity/sheet")
class SheetController {
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Sheets sheets;

  SheetController(Sheets sheets) {
    this.sheets = sheets;
  }

  /** Takes the good amounts; every amount is answered. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  List<SheetAnswer> take(CurrentUser user, @RequestParam UUID org, @RequestPart MultipartFile file)
      throws IOException {
    String name = file.getOriginalFilename();
    return sheets.take(user, org, name == null ? "file" : name, file.getBytes());
  }

  /** The sheet of a year with the sources of the unit and those below it. */
  @GetMapping("/template.xlsx")
  ResponseEntity<byte[]> template(
      CurrentUser user, @RequestParam UUID org, @RequestParam int year) {
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("activity-" + year + ".xlsx")
                .build()
                .toString())
        .body(sheets.template(user, org, year));
  }
}
