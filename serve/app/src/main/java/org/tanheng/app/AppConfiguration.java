// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.app.web.DataFolder;
import org.tanheng.data.Database;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.activity.FigureRepository;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.attachment.FileStore;
import org.tanheng.data.audit.AuditRepository;
import org.tanheng.data.baseyear.BaseYearRepository;
import org.tanheng.data.bill.BillRepository;
import org.tanheng.data.boundary.BoundaryRepository;
import org.tanheng.data.cbam.CbamRepository;
import org.tanheng.data.cbam.DatedFileRepository;
import org.tanheng.data.certificate.CertificateFileRepository;
import org.tanheng.data.certificate.CertificateRepository;
import org.tanheng.data.coil.CoilRepository;
import org.tanheng.data.duty.DutyRepository;
import org.tanheng.data.evidence.EvidenceRepository;
import org.tanheng.data.exchange.PactEventRepository;
import org.tanheng.data.exchange.PartnerRepository;
import org.tanheng.data.exchange.PcfRepository;
import org.tanheng.data.exchange.SupplierRequestRepository;
import org.tanheng.data.factor.OwnFactorRepository;
import org.tanheng.data.identifier.IdentifierRepository;
import org.tanheng.data.inventory.InventoryRepository;
import org.tanheng.data.inventory.KeptBasisRepository;
import org.tanheng.data.inventory.LedgerRepository;
import org.tanheng.data.job.JobRepository;
import org.tanheng.data.lab.LabRepository;
import org.tanheng.data.mail.MailRepository;
import org.tanheng.data.metering.AddressRepository;
import org.tanheng.data.metering.ClockRepository;
import org.tanheng.data.metering.ConnectionRepository;
import org.tanheng.data.metering.DeviceRepository;
import org.tanheng.data.metering.GatewayRepository;
import org.tanheng.data.metering.IngestRepository;
import org.tanheng.data.metering.LapseRepository;
import org.tanheng.data.metering.MeterRepository;
import org.tanheng.data.metering.SigningKeyRepository;
import org.tanheng.data.metering.TransformerRepository;
import org.tanheng.data.metering.VirtualRepository;
import org.tanheng.data.organisation.OrganisationRepository;
import org.tanheng.data.pack.OwnPackRepository;
import org.tanheng.data.passport.PassportRepository;
import org.tanheng.data.passport.RequestRepository;
import org.tanheng.data.plan.PlanRepository;
import org.tanheng.data.processdata.ProcessDatabaseRepository;
import org.tanheng.data.product.FootprintRepository;
import org.tanheng.data.product.ProductRepository;
import org.tanheng.data.quality.QualityRepository;
import org.tanheng.data.quality.ReadingChangeRepository;
import org.tanheng.data.quality.RulesRepository;
import org.tanheng.data.readings.ImportRepository;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.PointVersionRepository;
import org.tanheng.data.readings.RetentionRepository;
import org.tanheng.data.receipt.ReceiptRepository;
import org.tanheng.data.report.ReportRepository;
import org.tanheng.data.security.SessionRepository;
import org.tanheng.data.security.SignInAttempts;
import org.tanheng.data.security.TokenRepository;
import org.tanheng.data.security.UserRepository;
import org.tanheng.data.sharing.SharingRepository;
import org.tanheng.data.verification.CaseEntries;
import org.tanheng.data.verification.CaseRepository;
import org.tanheng.drivers.template.DeviceTemplates;
import org.tanheng.telemetry.ReadingStore;

/**
 * Hands the stores of {@code serve/data} to the modules; every repository joins the transaction.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  ActivityRepository.class,
  AddressRepository.class,
  AttachmentRepository.class,
  AuditRepository.class,
  BaseYearRepository.class,
  BillRepository.class,
  BoundaryRepository.class,
  CaseEntries.class,
  CaseRepository.class,
  CbamRepository.class,
  CertificateFileRepository.class,
  CertificateRepository.class,
  ClockRepository.class,
  CoilRepository.class,
  ConnectionRepository.class,
  DatedFileRepository.class,
  DeviceRepository.class,
  DutyRepository.class,
  EvidenceRepository.class,
  FigureRepository.class,
  FootprintRepository.class,
  GatewayRepository.class,
  IdentifierRepository.class,
  ImportRepository.class,
  IngestRepository.class,
  InventoryRepository.class,
  JobRepository.class,
  KeptBasisRepository.class,
  LabRepository.class,
  LapseRepository.class,
  LedgerRepository.class,
  MailRepository.class,
  MeterRepository.class,
  OrganisationRepository.class,
  OwnFactorRepository.class,
  OwnPackRepository.class,
  PactEventRepository.class,
  PartnerRepository.class,
  PassportRepository.class,
  PcfRepository.class,
  PlanRepository.class,
  PointRepository.class,
  PointVersionRepository.class,
  ProcessDatabaseRepository.class,
  ProductRepository.class,
  QualityRepository.class,
  ReadingChangeRepository.class,
  ReceiptRepository.class,
  ReportRepository.class,
  RequestRepository.class,
  RetentionRepository.class,
  RulesRepository.class,
  SessionRepository.class,
  SharingRepository.class,
  SignInAttempts.class,
  SigningKeyRepository.class,
  SourceRepository.class,
  SupplierRequestRepository.class,
  TokenRepository.class,
  TransformerRepository.class,
  UserRepository.class,
  VirtualRepository.class
})
class AppConfiguration {
  @Bean(destroyMethod = "")
  DataSource dataSource(Database database) {
    return database.dataSource();
  }

  @Bean
  Clock clock() {
    return Clock.system(ZoneId.systemDefault());
  }

  @Bean
  TransactionTemplate transactions(PlatformTransactionManager manager) {
    return new TransactionTemplate(manager);
  }

  @Bean
  FileStore fileStore(DataFolder folder) {
    return new FileStore(folder.path().resolve("files"));
  }

  @Bean(destroyMethod = "close")
  ReadingStore readingStore(ReadingsPlace place, DataFolder folder) {
    return place.open(folder).orElseThrow();
  }

  /** The models of meters: the bundled ones and those of the folder {@code templates}. */
  @Bean
  DeviceTemplates deviceTemplates(DataFolder folder) {
    Path own = folder.path().resolve("templates");
    DeviceTemplates bundled = DeviceTemplates.bundled();
    return Files.isDirectory(own) ? bundled.with(own).orElseThrow() : bundled;
  }
}
