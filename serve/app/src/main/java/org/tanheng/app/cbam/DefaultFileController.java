// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.cbam;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.tanheng.app.cbam.CbamViews.CbamCosts;
import org.tanheng.app.cbam.CbamViews.CbamDefaultFile;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.exchange.cbam.CbamDefaults;

/** Default values over REST, and goods by them. */
@RestController
@RequestMapping("/api/cbam")
class DefaultFileController {
  private final DefaultFiles files;

  DefaultFileController(DefaultFiles files) {
    this.files = files;
  }

  @GetMapping("/defaults")
  List<CbamDefaultFile> all(CurrentUser user) {
    return files.all(user);
  }

  /** Takes a dated file; refused as a whole if a cell is wrong. */
  @PostMapping(path = "/defaults", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  CbamDefaultFile add(
      CurrentUser user,
      @RequestParam UUID org,
      @RequestParam String title,
      @RequestParam LocalDate dated,
      @RequestPart MultipartFile file)
      throws IOException {
    String name = file.getOriginalFilename();
    return files.add(
        user, org, title, dated, name == null ? "defaults.csv" : name, file.getBytes());
  }

  @GetMapping("/defaults/template.csv")
  ResponseEntity<byte[]> template(CurrentUser user) {
    return CbamController.file(
        "cbam-defaults.csv", MediaType.parseMediaType("text/csv"), CbamDefaults.template());
  }

  /** What each good costs by the values of a file, and by its actual emissions. */
  @GetMapping("/statements/{id}/costs")
  CbamCosts costs(CurrentUser user, @PathVariable UUID id, @RequestParam UUID defaults)
      throws IOException {
    return files.costs(user, id, defaults);
  }
}
