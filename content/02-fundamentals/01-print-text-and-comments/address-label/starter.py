# One label, one instruction
