package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Pairs what a run wrote of a document with what it had read.
 *
 * @param record the record as in {@code documents.jsonl}; any field but {@code id} may be absent
 * @param source the decoded source, to which the spans of {@code edits} and {@code removed} refer
 */
public record ReportDocument(ObjectNode record, String source) {}
