COMMENT ON COLUMN runs.kind IS 'What ran: run, demo, add, backfill, reclassify.';
COMMENT ON COLUMN statement_log.classifier IS 'Version stamp of encoder, training data, rules and lexicons; the view statements_by_classifier compares them.';
