// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.cbam;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.tanheng.app.cbam.CbamViews.CbamDatedFile;
import org.tanheng.app.cbam.CbamViews.CbamGoodRow;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.Files;
import org.tanheng.data.cbam.DatedFileKind;
import org.tanheng.exchange.cbam.CbamDefaults;
import org.tanheng.exchange.cbam.CbamTableFile;

/** Default values and tables of goods over REST, and goods by them. */
@RestController
@RequestMapping("/api/cbam")
class DatedFileController {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv");

  private final DatedFiles files;
  private final DefaultFiles defaults;
  private final GoodsTables tables;

  DatedFileController(DatedFiles files, DefaultFiles defaults, GoodsTables tables) {
    this.files = files;
    this.defaults = defaults;
    this.tables = tables;
  }

  @GetMapping("/defaults")
  List<CbamDatedFile> defaults(CurrentUser user) {
    return files.all(user, DatedFileKind.DEFAULTS);
  }

  /** Takes a dated file; refused as a whole if a cell is wrong. */
  @PostMapping(path = "/defaults", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  CbamDatedFile addDefaults(
      CurrentUser user,
      @RequestParam UUID org,
      @RequestParam String title,
      @RequestParam LocalDate dated,
      @RequestPart MultipartFile file)
      throws IOException {
    return defaults.add(user, draft(org, title, dated, file));
  }

  @GetMapping("/defaults/template.csv")
  ResponseEntity<byte[]> template(CurrentUser user) {
    return Files.save("cbam-defaults.csv", CSV, CbamDefaults.template());
  }

  /** What each good costs by the values of a file, and by its actual emissions. */
  @GetMapping("/statements/{id}/costs")
  CbamCosts costs(CurrentUser user, @PathVariable UUID id, @RequestParam UUID defaults) {
    return this.defaults.costs(user, id, defaults);
  }

  /** The tables of goods that were loaded; the built-in one is not among them. */
  @GetMapping("/tables")
  List<CbamDatedFile> tables(CurrentUser user) {
    return files.all(user, DatedFileKind.GOODS);
  }

  /** Takes a table of goods to lay over the built-in one; refused as a whole if a cell is wrong. */
  @PostMapping(path = "/tables", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  CbamDatedFile addTable(
      CurrentUser user,
      @RequestParam UUID org,
      @RequestParam String title,
      @RequestParam LocalDate dated,
      @RequestPart MultipartFile file)
      throws IOException {
    return tables.add(user, draft(org, title, dated, file));
  }

  /** The built-in table as a file that can be changed and loaded. */
  @GetMapping("/tables/built-in.csv")
  ResponseEntity<byte[]> builtIn(CurrentUser user) {
    return Files.save("cbam-goods.csv", CSV, CbamTableFile.builtIn());
  }

  /** The table of goods in force on a day, by a loaded file or the built-in one. */
  @GetMapping("/goods")
  List<CbamGoodRow> goods(
      CurrentUser user, @RequestParam LocalDate on, @RequestParam @Nullable UUID table) {
    return tables.of(table, user.scope()).on(on).stream().map(CbamGoodRow::of).toList();
  }

  private static DatedFiles.Draft draft(UUID org, String title, LocalDate dated, MultipartFile file)
      throws IOException {
    return new DatedFiles.Draft(org, title, dated, Files.name(file, "table.csv"), file.getBytes());
  }
}
