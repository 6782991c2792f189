//! The server of `--serve`: the site in memory, and a stream of events to open pages.
//!
//! Listens on loopback only, answers only when asked by a loopback name (so that no
//! other site's script reaches it by DNS rebinding), and gives only what the build made.
//! One connection is one request and one thread: a page that holds its connections open
//! never keeps another one waiting.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use super::ServeError;
use crate::plan;
use crate::render::Site;

/// Ports tried after the one asked for.
const TRIES: u16 = 20;
/// The longest head of a request.
const LONGEST_HEAD: u64 = 16 * 1024;
/// How long a connection may take to ask. Browsers open some that they never use.
const PATIENCE: Duration = Duration::from_secs(60);

const RELOAD: &str = include_str!("reload.js");

/// A running server.
pub(super) struct Server {
    address: SocketAddr,
    shared: Arc<Mutex<Shared>>,
}

/// What the answering threads and the loop share.
#[derive(Default)]
struct Shared {
    site: Option<Arc<Site>>,
    problems: Option<Value>,
    listeners: Vec<TcpStream>,
}

/// What a request asks for.
struct Request {
    method: String,
    path: String,
    host: Option<String>,
}

struct Answer {
    status: &'static str,
    content_type: &'static str,
    location: Option<String>,
    bytes: Arc<[u8]>,
}

impl Server {
    /// Listens on `port`, or on the next free one.
    pub(super) fn start(port: u16) -> Result<Self, ServeError> {
        let mut port = port;
        let mut tries = 0;
        let listener = loop {
            let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
            match TcpListener::bind(address) {
                Ok(listener) => break listener,
                Err(_) if tries < TRIES && port < u16::MAX => {
                    port += 1;
                    tries += 1;
                }
                Err(error) => {
                    return Err(ServeError::Listen {
                        address,
                        reason: error.to_string(),
                    });
                }
            }
        };
        let address = listener
            .local_addr()
            .expect("a listener that was bound has an address");
        let server = Self {
            address,
            shared: Arc::default(),
        };
        let shared = Arc::clone(&server.shared);
        thread::spawn(move || {
            // A connection that is gone before it is taken is the browser's affair.
            for stream in listener.incoming().flatten() {
                let shared = Arc::clone(&shared);
                thread::spawn(move || {
                    // Whoever asked may be gone before the answer.
                    drop(handle(stream, &shared, address.port()));
                });
            }
        });
        Ok(server)
    }

    /// The address to type.
    pub(super) fn url(&self) -> String {
        format!("http://localhost:{}/", self.address.port())
    }

    /// From now on this site is given.
    pub(super) fn show(&self, site: Arc<Site>) {
        lock(&self.shared).site = Some(site);
    }

    /// Tells every open page something.
    pub(super) fn tell(&self, event: &Value) {
        let line = format!("data: {event}\n\n");
        lock(&self.shared).listeners.retain_mut(|listener| {
            listener
                .write_all(line.as_bytes())
                .and_then(|()| listener.flush())
                .is_ok()
        });
    }

    /// Tells every open page of problems, and every page that is opened later.
    pub(super) fn remember_problems(&self, event: &Value) {
        lock(&self.shared).problems = Some(event.clone());
        self.tell(event);
    }
}

/// A thread that panicked while it held the lock has left nothing half done: each field
/// is replaced whole.
fn lock(shared: &Mutex<Shared>) -> MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

fn handle(stream: TcpStream, shared: &Mutex<Shared>, port: u16) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let Some(request) = read(&stream)? else {
        return Ok(());
    };
    if !is_ours(&request, port) {
        return send(
            &stream,
            &request,
            &plain("403 Forbidden", "this server answers on localhost only"),
        );
    }
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return send(
            &stream,
            &request,
            &plain("405 Method Not Allowed", "only GET"),
        );
    }
    match request.path.as_str() {
        "/_understory/events" => listen(stream, shared),
        "/_understory/reload.js" => {
            let answer = with_type(
                "200 OK",
                RELOAD.as_bytes(),
                "text/javascript; charset=utf-8",
            );
            send(&stream, &request, &answer)
        }
        path => {
            let answer = answer(path, lock(shared).site.as_deref());
            send(&stream, &request, &answer)
        }
    }
}

/// Reads the head of a request; `None` where it is none.
fn read(stream: &TcpStream) -> io::Result<Option<Request>> {
    let mut lines = BufReader::new(stream.take(LONGEST_HEAD)).lines();
    let Some(first) = lines.next().transpose()? else {
        return Ok(None);
    };
    let mut words = first.split(' ');
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Ok(None);
    };
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let mut request = Request {
        method: method.to_owned(),
        path: path.to_owned(),
        host: None,
    };
    for line in lines {
        let line = line?;
        if line.is_empty() {
            return Ok(Some(request));
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("host")
        {
            request.host = Some(value.trim().to_owned());
        }
    }
    Ok(None)
}

/// Whether the request was sent to this machine by name.
fn is_ours(request: &Request, port: u16) -> bool {
    let host = request.host.as_deref();
    ["localhost", "127.0.0.1", "[::1]"]
        .iter()
        .any(|name| host == Some(&format!("{name}:{port}")))
}

fn send(mut stream: &TcpStream, request: &Request, answer: &Answer) -> io::Result<()> {
    let mut head = format!(
        "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n",
        answer.status,
        answer.content_type,
        answer.bytes.len(),
    );
    if let Some(location) = &answer.location {
        head.push_str(&format!("Location: {location}\r\n"));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    if request.method != "HEAD" {
        stream.write_all(&answer.bytes)?;
    }
    Ok(())
}

/// Keeps the connection, to write events to it.
fn listen(mut stream: TcpStream, shared: &Mutex<Shared>) -> io::Result<()> {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\nretry: 500\n\n";
    // A page that no longer reads must not hold up the others.
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut shared = lock(shared);
    let problems = shared
        .problems
        .as_ref()
        .map(|event| format!("data: {event}\n\n"))
        .unwrap_or_default();
    stream.write_all(head.as_bytes())?;
    stream.write_all(problems.as_bytes())?;
    shared.listeners.push(stream);
    Ok(())
}

fn answer(path: &str, site: Option<&Site>) -> Answer {
    let Some(site) = site else {
        return with_type(
            "503 Service Unavailable",
            NOT_BUILT.as_bytes(),
            "text/html; charset=utf-8",
        );
    };
    let inside = path.trim_start_matches('/');
    let file = if inside.is_empty() || inside.ends_with('/') {
        format!("{inside}index.html")
    } else {
        inside.to_owned()
    };
    if let Some(bytes) = site.get(&file) {
        return with_type("200 OK", Arc::clone(bytes), type_of(&file));
    }
    if site.contains_key(&format!("{inside}/index.html")) {
        let answer = plain("308 Permanent Redirect", "this address ends with a slash");
        return Answer {
            location: Some(format!("/{inside}/")),
            ..answer
        };
    }
    match site.get(plan::NOT_FOUND) {
        Some(bytes) => with_type(
            "404 Not Found",
            Arc::clone(bytes),
            "text/html; charset=utf-8",
        ),
        None => plain("404 Not Found", "there is no such page"),
    }
}

/// Shown while there is no site yet: its script lists what is wrong, and the page turns
/// into the site by itself.
const NOT_BUILT: &str = "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Not built yet</title>\n<main id=\"main\"><h1>The site is not built yet</h1><p>What stops it is listed here and in the terminal.</p></main>\n<script type=\"module\" src=\"/_understory/reload.js\"></script></html>\n";

fn with_type(
    status: &'static str,
    bytes: impl Into<Arc<[u8]>>,
    content_type: &'static str,
) -> Answer {
    Answer {
        status,
        content_type,
        location: None,
        bytes: bytes.into(),
    }
}

fn plain(status: &'static str, words: &str) -> Answer {
    with_type(status, words.as_bytes(), "text/plain; charset=utf-8")
}

fn type_of(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("woff2") => "font/woff2",
        Some("txt" | "py" | "csv") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    fn served() -> Server {
        let server = Server::start(0).expect("the system gives a free port");
        let page = |text: &str| Arc::from(text.as_bytes());
        server.show(Arc::new(Site::from([
            ("index.html".to_owned(), page("home")),
            ("a/index.html".to_owned(), page("lesson")),
            ("404.html".to_owned(), page("nothing here")),
        ])));
        server
    }

    fn ask(server: &Server, request: &str) -> String {
        let mut stream = TcpStream::connect(server.address).expect("it listens");
        stream.write_all(request.as_bytes()).expect("it reads");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers text");
        answer
    }

    fn get(server: &Server, path: &str) -> String {
        let port = server.address.port();
        ask(
            server,
            &format!("GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"),
        )
    }

    #[test]
    fn pages_are_given_by_their_address() {
        let server = served();
        assert!(get(&server, "/").ends_with("home"));
        assert!(get(&server, "/a/?x=1").ends_with("lesson"));
        assert!(get(&server, "/a").starts_with("HTTP/1.1 308"));
    }

    #[test]
    fn what_is_not_there_is_the_sites_own_page() {
        let answer = get(&served(), "/b/c/");
        assert!(
            answer.starts_with("HTTP/1.1 404") && answer.ends_with("nothing here"),
            "{answer}"
        );
    }

    #[test]
    fn no_path_leads_out_of_the_site() {
        let server = served();
        for path in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "//etc/passwd",
            "/a/..%2f..%2fCargo.toml",
        ] {
            assert!(get(&server, path).starts_with("HTTP/1.1 404"), "{path}");
        }
    }

    #[test]
    fn another_host_name_is_refused() {
        let answer = ask(
            &served(),
            "GET / HTTP/1.1\r\nHost: example.com\r\nConnection: close\r\n\r\n",
        );
        assert!(answer.starts_with("HTTP/1.1 403"), "{answer}");
    }

    #[test]
    fn a_busy_port_gives_the_next_one() {
        let first = served();
        let second = Server::start(first.address.port()).expect("the next port is free");
        assert_ne!(first.address.port(), second.address.port());
    }

    #[test]
    fn connections_that_are_held_open_keep_no_other_waiting() {
        let server = served();
        let port = server.address.port();
        let open = || TcpStream::connect(server.address).expect("it listens");
        let _idle: Vec<TcpStream> = (0..32).map(|_| open()).collect();
        let mut asking: Vec<TcpStream> = (0..32).map(|_| open()).collect();
        for stream in &mut asking {
            write!(stream, "GET / HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n").expect("it reads");
        }
        for stream in &mut asking {
            let mut answer = String::new();
            stream
                .read_to_string(&mut answer)
                .expect("it answers and closes");
            assert!(answer.ends_with("home"));
        }
    }

    #[test]
    fn what_is_no_request_gets_no_answer() {
        assert_eq!(ask(&served(), "\r\n\r\n"), "");
        assert_eq!(ask(&served(), "GET\r\n\r\n"), "");
    }

    #[test]
    fn an_open_page_hears_what_is_told() {
        let server = served();
        server.remember_problems(&serde_json::json!({ "kind": "diagnostics" }));
        let mut stream = TcpStream::connect(server.address).expect("it listens");
        let port = server.address.port();
        write!(
            stream,
            "GET /_understory/events HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"
        )
        .expect("it reads");
        let mut heard = String::new();
        let mut buffer = [0; 512];
        while !heard.contains("diagnostics") {
            let count = stream.read(&mut buffer).expect("the stream stays open");
            heard.push_str(&String::from_utf8_lossy(&buffer[..count]));
        }
        server.tell(&serde_json::json!({ "kind": "changed" }));
        while !heard.contains("changed") {
            let count = stream.read(&mut buffer).expect("the stream stays open");
            heard.push_str(&String::from_utf8_lossy(&buffer[..count]));
        }
    }
}
