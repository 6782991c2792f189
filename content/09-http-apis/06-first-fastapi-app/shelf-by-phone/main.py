from fastapi import FastAPI

app = FastAPI(title="Shelf")


@app.get("/health")
def health():
    return {"status": "ok"}
