# Bring your adventure along. Tonight, it learns to remember.
