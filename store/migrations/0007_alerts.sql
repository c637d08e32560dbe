-- Alerts by rules: what each kind tells, and what noise control has to know of a sending.

ALTER TABLE alerts ADD COLUMN kind VARCHAR;
ALTER TABLE alerts ADD COLUMN old_stance VARCHAR;
ALTER TABLE alerts ADD COLUMN told_articles INTEGER;
COMMENT ON COLUMN alerts.kind IS 'What the rule looks for: first, shift, threat, silence-reported, silence-broken, edited, feed-unhealthy, feed-recovered; NULL in alerts of before there were rules.';
COMMENT ON COLUMN alerts.old_stance IS 'What the holder had said before; NULL where nothing is known, and in alerts of edits and feeds.';
COMMENT ON COLUMN alerts.told_articles IS 'How many articles reported the position when its channel was last told of it; NULL until then.';
COMMENT ON COLUMN alerts.rule IS 'Name of the rule that raised it, in the bundled rules.toml or the user''s rules_file.';
COMMENT ON COLUMN alerts.alert_id IS 'Hash of position, rule and channel, or of edit or feed in the place of the position: the same news is told once.';
COMMENT ON COLUMN alerts.state IS 'pending, sent, failed (given up; `shekara alerts retry` tries again), muted (its rule or channel is) or unsent (no channel was configured).';
COMMENT ON COLUMN alerts.channel IS 'Where it goes: the name in the settings, else scheme and a short hash of the channel''s URL, which may hold secrets; none when no channel is configured.';
