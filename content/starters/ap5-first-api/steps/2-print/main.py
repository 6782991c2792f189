from fastapi import FastAPI

app = FastAPI(title="Shelf")


@app.get("/health")
def health():
    print({"status": "ok"})
