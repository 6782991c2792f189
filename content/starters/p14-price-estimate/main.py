# Write the service for the hedges here.
