// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** Turns whatever ends a request into a {@link Problem}; a stack trace goes to the log only. */
@RestControllerAdvice
class ProblemHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  @ExceptionHandler
  ResponseEntity<Problem> findings(FindingException e) {
    return Problem.response(HttpStatus.UNPROCESSABLE_CONTENT, e.findings());
  }

  @ExceptionHandler
  ResponseEntity<Problem> api(ApiException e) {
    return Problem.response(e.status(), e.findings());
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e) {
    for (@Nullable Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof ApiException tooLarge) {
        return api(tooLarge);
      }
    }
    return Problem.response(HttpStatus.BAD_REQUEST, List.of(JsonFindings.of(e)));
  }

  @ExceptionHandler
  ResponseEntity<Problem> wrongType(MethodArgumentTypeMismatchException e) {
    Class<?> type = e.getRequiredType();
    return malformed(
        "parameter-type",
        e.getName(),
        String.valueOf(e.getValue()),
        type == null ? "another type" : TypeNames.of(type),
        "correct the value in the address");
  }

  @ExceptionHandler
  ResponseEntity<Problem> missing(MissingServletRequestParameterException e) {
    return malformed(
        "parameter-missing",
        e.getParameterName(),
        "",
        e.getParameterType(),
        "add the parameter to the address");
  }

  @ExceptionHandler
  ResponseEntity<Problem> missing(MissingServletRequestPartException e) {
    return malformed(
        "part-missing", e.getRequestPartName(), "", "a file", "send the file in this part");
  }

  @ExceptionHandler
  ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException e) {
    return Problem.response(
        HttpStatus.CONTENT_TOO_LARGE,
        List.of(
            Finding.error(
                "file-size",
                "file",
                "too large",
                "a smaller file",
                "Split the file and try again.")));
  }

  @ExceptionHandler
  void securityChainAnswers(AccessDeniedException e) {
    throw e;
  }

  @ExceptionHandler
  void securityChainAnswers(AuthenticationException e) {
    throw e;
  }

  @ExceptionHandler
  void readerHasGone(AsyncRequestNotUsableException e) {
    LOG.debug("the reader of a stream has gone", e);
  }

  @ExceptionHandler
  ResponseEntity<Problem> other(Exception e) {
    if (e instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
      return refusedByFramework(response);
    }
    var byStore = StoreFindings.of(e);
    if (byStore.isPresent()) {
      return api(byStore.get());
    }
    String reference = UUID.randomUUID().toString();
    LOG.error("request failed, reference {}", reference, e);
    return Problem.response(
        HttpStatus.INTERNAL_SERVER_ERROR,
        List.of(
            Finding.error(
                "internal-error",
                "server",
                "an error of the program, reference " + reference,
                "an answer",
                "Report it with the reference; the server's log has the details.")));
  }

  private static ResponseEntity<Problem> refusedByFramework(ErrorResponse response) {
    HttpStatusCode status = response.getStatusCode();
    String code =
        switch (status.value()) {
          case 404 -> "no-such-address";
          case 405 -> "method-not-allowed";
          case 406 -> "not-acceptable";
          case 415 -> "media-type";
          default -> "request-refused";
        };
    String detail = String.valueOf(response.getBody().getDetail());
    Finding finding =
        Finding.error(
            code, "request", detail, "a request that the API describes", "See openapi.json.");
    HttpHeaders headers = response.getHeaders();
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problem.of(status, List.of(finding)));
  }

  private static ResponseEntity<Problem> malformed(
      String code, String subject, String got, String wanted, String advice) {
    return Problem.response(
        HttpStatus.BAD_REQUEST, List.of(Finding.error(code, subject, got, wanted, advice)));
  }
}
