use super::*;

fn rustup(name: &str, minor: u32, active: bool, wasm: bool) -> RustupToolchain {
    RustupToolchain {
        name: name.to_owned(),
        version: Version { major: 1, minor },
        active,
        wasm,
    }
}

fn debian() -> SystemCompiler {
    SystemCompiler {
        rustc: "/usr/bin/rustc".into(),
        cargo: "/usr/bin/cargo".into(),
        version: MINIMUM,
        wasm: false,
        std_sources: true,
    }
}

fn failed(remedy: Remedy) -> Attempt {
    Attempt {
        remedy,
        failure: "no network".to_owned(),
    }
}

fn chosen_toolchain(facts: &Facts) -> String {
    match choose(facts) {
        Decision::Use(Compiler {
            start: Start::Rustup { toolchain },
            wasm_std: WasmStd::Installed,
            ..
        }) => toolchain,
        other => panic!("no toolchain of rustup was chosen, but {other:?}"),
    }
}

#[test]
fn a_release_is_read_and_a_nightly_is_not() {
    assert_eq!(
        Version::of_release("rustc 1.96.0 (ac68faa20 2026-05-25)\n"),
        Some(MINIMUM)
    );
    assert_eq!(
        Version::of_release("rustc 1.97.0-nightly (e50aa6fba 2026-05-19)"),
        None
    );
    assert_eq!(Version::of_release("bash: rustc: command not found"), None);
}

#[test]
fn the_active_toolchain_is_used_when_it_is_new_enough() {
    let facts = Facts {
        rustup: Some(vec![
            rustup("1.96", 96, false, true),
            rustup("stable", 98, true, true),
        ]),
        ..Facts::default()
    };
    assert_eq!(chosen_toolchain(&facts), "stable");
}

#[test]
fn an_older_active_toolchain_leaves_the_choice_to_the_others() {
    let facts = Facts {
        rustup: Some(vec![
            rustup("stable", 95, true, true),
            rustup("1.96", 96, false, true),
        ]),
        ..Facts::default()
    };
    assert_eq!(chosen_toolchain(&facts), "1.96");
}

#[test]
fn a_toolchain_that_has_the_target_comes_before_the_active_one_that_lacks_it() {
    let facts = Facts {
        rustup: Some(vec![
            rustup("stable", 98, true, false),
            rustup("1.96", 96, false, true),
        ]),
        ..Facts::default()
    };
    assert_eq!(chosen_toolchain(&facts), "1.96");
}

#[test]
fn a_missing_target_is_added_first() {
    let facts = Facts {
        rustup: Some(vec![rustup("stable", 98, true, false)]),
        ..Facts::default()
    };
    assert_eq!(
        choose(&facts),
        Decision::Try(Remedy::AddTarget {
            toolchain: "stable".to_owned()
        })
    );
}

#[test]
fn a_newer_toolchain_is_installed_if_rustup_has_only_older_ones() {
    let facts = Facts {
        rustup: Some(vec![rustup("stable", 95, true, true)]),
        ..Facts::default()
    };
    assert_eq!(choose(&facts), Decision::Try(Remedy::InstallToolchain));
}

#[test]
fn an_installed_debian_compiler_comes_before_a_download() {
    let facts = Facts {
        rustup: Some(vec![rustup("stable", 95, true, true)]),
        system: vec![debian()],
        linker: Some("/opt/rust-lld".into()),
        ..Facts::default()
    };
    let Decision::Use(compiler) = choose(&facts) else {
        panic!("it is on the machine")
    };
    assert_eq!(
        compiler.wasm_std,
        WasmStd::FromSource {
            linker: "/opt/rust-lld".into()
        }
    );
}

#[test]
fn a_compiler_needs_sources_and_a_linker_for_wasm() {
    let without_linker = Facts {
        system: vec![debian()],
        ..Facts::default()
    };
    assert!(matches!(choose(&without_linker), Decision::Refuse(_)));

    let without_sources = Facts {
        system: vec![SystemCompiler {
            std_sources: false,
            ..debian()
        }],
        linker: Some("/opt/rust-lld".into()),
        ..Facts::default()
    };
    assert!(matches!(choose(&without_sources), Decision::Refuse(_)));
}

#[test]
fn debians_packages_follow_when_rustup_cannot_download() {
    let facts = Facts {
        rustup: Some(vec![rustup("stable", 95, true, true)]),
        apt: Apt::AsRoot,
        tried: vec![failed(Remedy::InstallToolchain)],
        ..Facts::default()
    };
    assert_eq!(choose(&facts), Decision::Try(Remedy::InstallDebianPackages));
}

#[test]
fn no_remedy_is_tried_twice() {
    let facts = Facts {
        rustup: Some(vec![]),
        apt: Apt::AsRoot,
        tried: vec![
            failed(Remedy::InstallToolchain),
            failed(Remedy::InstallDebianPackages),
        ],
        ..Facts::default()
    };
    assert!(matches!(choose(&facts), Decision::Refuse(_)));
}

#[test]
fn a_refusal_says_what_was_tried_and_what_to_run() {
    let facts = Facts {
        rustup: Some(vec![]),
        apt: Apt::NeedsRoot,
        tried: vec![failed(Remedy::InstallToolchain)],
        ..Facts::default()
    };
    let Decision::Refuse(refusal) = choose(&facts) else {
        panic!("nothing is left to try")
    };
    assert_eq!(
        refusal.message,
        "the interpreter needs rustc 1.96 or newer that can build for wasm32-unknown-unknown\n\
         tried `rustup toolchain install 1.96 --profile minimal --target wasm32-unknown-unknown --no-self-update`: no network"
    );
    assert_eq!(
        refusal.hint,
        "run `rustup toolchain install 1.96 --profile minimal --target wasm32-unknown-unknown --no-self-update`, \
         or run `sudo apt-get install rustc-web cargo-web rust-web-src rust-web-llvm`; then run this again"
    );
}

#[test]
fn without_rustup_the_hint_is_to_install_it() {
    let Decision::Refuse(refusal) = choose(&Facts::default()) else {
        panic!("there is nothing")
    };
    assert_eq!(
        refusal.hint,
        "install rustup from https://rustup.rs; then run this again"
    );
}
