// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
import org.tanheng.data.cbam.DefaultFileRepository;
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
import org.tanheng.data.inventory.LedgerRepository;
import org.tanheng.data.job.JobRepository;
import org.tanheng.data.lab.LabRepository;
import org.tanheng.data.metering.AddressRepository;
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
import org.tanheng.telemetry.ReadingStore;

/**
 * Hands the stores of {@code serve/data} to the modules; every repository joins the transaction.
 */
@Configuration(proxyBeanMethods = false)
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
  OrganisationRepository organisationRepository(DSLContext sql) {
    return new OrganisationRepository(sql);
  }

  @Bean
  UserRepository userRepository(DSLContext sql) {
    return new UserRepository(sql);
  }

  @Bean
  TokenRepository tokenRepository(DSLContext sql) {
    return new TokenRepository(sql);
  }

  @Bean
  SessionRepository sessionRepository(DSLContext sql) {
    return new SessionRepository(sql);
  }

  @Bean
  JobRepository jobRepository(DSLContext sql) {
    return new JobRepository(sql);
  }

  @Bean
  SignInAttempts signInAttempts(DSLContext sql) {
    return new SignInAttempts(sql);
  }

  @Bean
  AuditRepository auditRepository(DSLContext sql) {
    return new AuditRepository(sql);
  }

  @Bean
  AttachmentRepository attachmentRepository(DSLContext sql) {
    return new AttachmentRepository(sql);
  }

  @Bean
  EvidenceRepository evidenceRepository(DSLContext sql) {
    return new EvidenceRepository(sql);
  }

  @Bean
  IdentifierRepository identifierRepository(DSLContext sql) {
    return new IdentifierRepository(sql);
  }

  @Bean
  SigningKeyRepository signingKeyRepository(DSLContext sql) {
    return new SigningKeyRepository(sql);
  }

  @Bean
  ReceiptRepository receiptRepository(DSLContext sql) {
    return new ReceiptRepository(sql);
  }

  @Bean
  SharingRepository sharingRepository(DSLContext sql) {
    return new SharingRepository(sql);
  }

  @Bean
  PartnerRepository partnerRepository(DSLContext sql) {
    return new PartnerRepository(sql);
  }

  @Bean
  PcfRepository pcfRepository(DSLContext sql) {
    return new PcfRepository(sql);
  }

  @Bean
  SupplierRequestRepository supplierRequestRepository(DSLContext sql) {
    return new SupplierRequestRepository(sql);
  }

  @Bean
  PactEventRepository pactEventRepository(DSLContext sql) {
    return new PactEventRepository(sql);
  }

  @Bean
  FileStore fileStore(DataFolder folder) {
    return new FileStore(folder.path().resolve("files"));
  }

  @Bean
  SourceRepository sourceRepository(DSLContext sql) {
    return new SourceRepository(sql);
  }

  @Bean
  ActivityRepository activityRepository(DSLContext sql) {
    return new ActivityRepository(sql);
  }

  @Bean
  BillRepository billRepository(DSLContext sql) {
    return new BillRepository(sql);
  }

  @Bean
  PointRepository pointRepository(DSLContext sql) {
    return new PointRepository(sql);
  }

  @Bean
  PointVersionRepository pointVersionRepository(DSLContext sql) {
    return new PointVersionRepository(sql);
  }

  @Bean
  AddressRepository addressRepository(DSLContext sql) {
    return new AddressRepository(sql);
  }

  @Bean
  RetentionRepository retentionRepository(DSLContext sql) {
    return new RetentionRepository(sql);
  }

  @Bean
  ImportRepository importRepository(DSLContext sql) {
    return new ImportRepository(sql);
  }

  @Bean(destroyMethod = "close")
  ReadingStore readingStore(ReadingsPlace place, DataFolder folder) {
    return place.open(folder).orElseThrow();
  }

  @Bean
  MeterRepository meterRepository(DSLContext sql) {
    return new MeterRepository(sql);
  }

  @Bean
  DeviceRepository deviceRepository(DSLContext sql) {
    return new DeviceRepository(sql);
  }

  @Bean
  LapseRepository lapseRepository(DSLContext sql) {
    return new LapseRepository(sql);
  }

  @Bean
  QualityRepository qualityRepository(DSLContext sql) {
    return new QualityRepository(sql);
  }

  @Bean
  RulesRepository rulesRepository(DSLContext sql) {
    return new RulesRepository(sql);
  }

  @Bean
  ReadingChangeRepository readingChangeRepository(DSLContext sql) {
    return new ReadingChangeRepository(sql);
  }

  @Bean
  TransformerRepository transformerRepository(DSLContext sql) {
    return new TransformerRepository(sql);
  }

  @Bean
  VirtualRepository virtualRepository(DSLContext sql) {
    return new VirtualRepository(sql);
  }

  @Bean
  GatewayRepository gatewayRepository(DSLContext sql) {
    return new GatewayRepository(sql);
  }

  @Bean
  ConnectionRepository connectionRepository(DSLContext sql) {
    return new ConnectionRepository(sql);
  }

  @Bean
  IngestRepository ingestRepository(DSLContext sql) {
    return new IngestRepository(sql);
  }

  @Bean
  LabRepository labRepository(DSLContext sql) {
    return new LabRepository(sql);
  }

  @Bean
  FigureRepository figureRepository(DSLContext sql) {
    return new FigureRepository(sql);
  }

  @Bean
  BaseYearRepository baseYearRepository(DSLContext sql) {
    return new BaseYearRepository(sql);
  }

  @Bean
  BoundaryRepository boundaryRepository(DSLContext sql) {
    return new BoundaryRepository(sql);
  }

  @Bean
  OwnFactorRepository ownFactorRepository(DSLContext sql) {
    return new OwnFactorRepository(sql);
  }

  @Bean
  CertificateRepository certificateRepository(DSLContext sql) {
    return new CertificateRepository(sql);
  }

  @Bean
  CertificateFileRepository certificateFileRepository(DSLContext sql) {
    return new CertificateFileRepository(sql);
  }

  @Bean
  OwnPackRepository ownPackRepository(DSLContext sql) {
    return new OwnPackRepository(sql);
  }

  @Bean
  PlanRepository planRepository(DSLContext sql) {
    return new PlanRepository(sql);
  }

  @Bean
  ReportRepository reportRepository(DSLContext sql) {
    return new ReportRepository(sql);
  }

  @Bean
  PassportRepository passportRepository(DSLContext sql) {
    return new PassportRepository(sql);
  }

  @Bean
  RequestRepository requestRepository(DSLContext sql) {
    return new RequestRepository(sql);
  }

  @Bean
  CbamRepository cbamRepository(DSLContext sql) {
    return new CbamRepository(sql);
  }

  @Bean
  DefaultFileRepository defaultFileRepository(DSLContext sql) {
    return new DefaultFileRepository(sql);
  }

  @Bean
  ProcessDatabaseRepository processDatabaseRepository(DSLContext sql) {
    return new ProcessDatabaseRepository(sql);
  }

  @Bean
  CoilRepository coilRepository(DSLContext sql) {
    return new CoilRepository(sql);
  }

  @Bean
  ProductRepository productRepository(DSLContext sql) {
    return new ProductRepository(sql);
  }

  @Bean
  FootprintRepository footprintRepository(DSLContext sql) {
    return new FootprintRepository(sql);
  }

  @Bean
  DutyRepository dutyRepository(DSLContext sql) {
    return new DutyRepository(sql);
  }

  @Bean
  CaseRepository caseRepository(DSLContext sql) {
    return new CaseRepository(sql);
  }

  @Bean
  CaseEntries caseEntries(DSLContext sql) {
    return new CaseEntries(sql);
  }

  @Bean
  InventoryRepository inventoryRepository(DSLContext sql) {
    return new InventoryRepository(sql);
  }

  @Bean
  LedgerRepository ledgerRepository(DSLContext sql) {
    return new LedgerRepository(sql);
  }
}
