# Here you write the meter report.
