"""Puts one more photo into tour/farida: somebody in the last village had a camera, too."""

from pathlib import Path

photo = Path(__file__).parent / "tour" / "farida" / "DSC_0001.JPG"
photo.write_text("Photo 1 by somebody in the last village\n", encoding="utf-8")
print("One more photo for Farida: tour/farida/DSC_0001.JPG")
