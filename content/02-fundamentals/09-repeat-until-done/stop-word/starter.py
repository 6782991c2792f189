# Read titles until stop
