// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
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
import org.tanheng.app.web.Files;
import org.tanheng.exchange.metering.RegisterSheet;

/** The register of measuring instruments over REST, as a file in and out. */
@RestController
@RequestMapping("/api/meters/register")
class RegisterController {
  private final MeterRegister register;

  RegisterController(MeterRegister register) {
    this.register = register;
  }

  /** What would become of each row; nothing is entered. */
  @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  List<RegisterRow> preview(
      CurrentUser user, @RequestParam UUID org, @RequestPart MultipartFile file)
      throws IOException {
    return register.take(user, org, Files.name(file, "file"), file.getBytes(), true);
  }

  /** Takes the good rows; every row is answered. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  List<RegisterRow> take(CurrentUser user, @RequestParam UUID org, @RequestPart MultipartFile file)
      throws IOException {
    return register.take(user, org, Files.name(file, "file"), file.getBytes(), false);
  }

  /** The register of a unit and below; with no meters it is the template. */
  @GetMapping("/register.xlsx")
  ResponseEntity<byte[]> xlsx(CurrentUser user, @RequestParam UUID org) {
    return Files.save("register.xlsx", Files.XLSX, RegisterSheet.xlsx(register.written(user, org)));
  }

  @GetMapping("/register.csv")
  ResponseEntity<byte[]> csv(CurrentUser user, @RequestParam UUID org) {
    return Files.save("register.csv", Files.CSV, RegisterSheet.csv(register.written(user, org)));
  }

  /** The columns alone. */
  @GetMapping("/template.xlsx")
  ResponseEntity<byte[]> template(CurrentUser user) {
    return Files.save("register-template.xlsx", Files.XLSX, RegisterSheet.xlsx(List.of()));
  }
}
