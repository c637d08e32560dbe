-- Each time a state or organisation itself took another stance, the latest first.
SELECT holder, target, changed_on, stance, previous_stance, previous_on, statement_id
FROM stance_changes
WHERE voice = 'official'
ORDER BY changed_on DESC, holder, target, position_id;
