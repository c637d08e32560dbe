-- Roll calls of the holders that are heard at all, the latest first.
SELECT iso3, resolution, resolution_name, target, voted_on, vote, said_before, said_before_on, says_now, says_now_on, verdict
FROM says_versus_votes
WHERE iso3 IN (SELECT holder FROM current_stances)
ORDER BY iso3, voted_on DESC, resolution;
