// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.bills;

import java.io.IOException;
import java.io.InputStream;
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
import org.tanheng.exchange.bills.BillTable;

/** Tables of bills over REST: the template, and a filled one in. */
@RestController
@RequestMapping("/api/bills")
class BillImportController {
  private final BillImports imports;

  BillImportController(BillImports imports) {
    this.imports = imports;
  }

  /** Takes the good rows as drafts; every row is answered. */
  @PostMapping(value = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  List<ImportedBill> take(CurrentUser user, @RequestParam UUID org, @RequestPart MultipartFile file)
      throws IOException {
    try (InputStream bytes = file.getInputStream()) {
      return imports.take(user, org, bytes, file.getOriginalFilename());
    }
  }

  @GetMapping("/template.xlsx")
  ResponseEntity<byte[]> xlsx(CurrentUser user) {
    return Files.save("bills.xlsx", Files.XLSX, BillTable.xlsxTemplate());
  }

  @GetMapping("/template.csv")
  ResponseEntity<byte[]> csv(CurrentUser user) {
    return Files.save("bills.csv", Files.CSV, BillTable.csvTemplate());
  }
}
