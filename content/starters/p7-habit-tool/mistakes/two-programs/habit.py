# Version 1 of the habit tool.
