"""Figures of merit: agreement with gold records, metrics of predictions, baselines, agreement of coders."""
