# Bring your three rooms along, or build new ones.
