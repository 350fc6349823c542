/// The commands of LaTeX and AMS that stand for one symbol.
enum MathSymbols {
    /// The symbol a command stands for, without its backslash.
    static func symbol(named name: String) -> (text: String, kind: MathClass)? {
        table[name]
    }

    /// The class of a character that stands in a formula as itself.
    static func kind(of character: Character) -> MathClass {
        kinds[character] ?? (character.isMathSymbol && !character.isASCII ? .relation : .ordinary)
    }

    /// `\not` before a relation.
    static func negated(_ text: String) -> String {
        negations[text] ?? text + "\u{338}"
    }

    private static let negations = [
        "∈": "∉", "=": "≠", "∋": "∌", "⊂": "⊄", "⊆": "⊈", "≡": "≢", "∼": "≁", "<": "≮", ">": "≯",
    ]

    private static let table: [String: (text: String, kind: MathClass)] = {
        var table: [String: (text: String, kind: MathClass)] = [:]
        for (kind, list) in lists {
            var words = list.split(whereSeparator: \.isWhitespace).makeIterator()
            while let name = words.next(), let text = words.next() { table[String(name)] = (String(text), kind) }
        }
        for name in functions.split(separator: " ") { table[String(name)] = (String(name), .function) }
        table["argmax"] = ("arg max", .function)
        table["argmin"] = ("arg min", .function)
        table["limsup"] = ("lim sup", .function)
        table["liminf"] = ("lim inf", .function)
        return table
    }()

    private static let kinds: [Character: MathClass] = {
        var kinds: [Character: MathClass] = [
            "+": .binary, "-": .binary, "*": .binary, "/": .slash, "=": .relation, "<": .relation, ">": .relation,
            "(": .open, "[": .open, ")": .close, "]": .close, "|": .bar, "!": .postfix, ",": .punctuation,
            ";": .punctuation, ":": .punctuation,
        ]
        for (kind, list) in lists {
            for text in list.split(whereSeparator: \.isWhitespace) {
                if let character = text.first, text.count == 1, !character.isASCII {
                    kinds[character] = kinds[character] ?? kind
                }
            }
        }
        return kinds
    }()

    private static let functions =
        "arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim ln log max min Pr sec sin "
        + "sinh sup tan tanh plim sgn tr rank diag softmax erf"

    private static let lists: [(MathClass, String)] = [
        (.ordinary, ordinary), (.binary, binary), (.relation, relation), (.relation, arrows),
        (.prefix, "partial ∂ nabla ∇ Delta Δ neg ¬ lnot ¬ forall ∀ exists ∃ nexists ∄"),
        (
            .large,
            """
            sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁
            bigotimes ⨂ bigodot ⨀ biguplus ⨄ bigsqcup ⨆
            """
        ),
        (.bar, "| ‖ Vert ‖ vert |"),
        (.open, "{ { lbrace { langle ⟨ lfloor ⌊ lceil ⌈ lVert ‖ lvert | lbrack [ lparen ( llbracket ⟦ lgroup ⟮"),
        (.close, "} } rbrace } rangle ⟩ rfloor ⌋ rceil ⌉ rVert ‖ rvert | rbrack ] rparen ) rrbracket ⟧ rgroup ⟯"),
        (.punctuation, "colon :"),
    ]

    private static let ordinary = """
        alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ
        varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ
        upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω digamma ϝ
        Gamma Γ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
        infty ∞ emptyset ∅ varnothing ∅ ell ℓ hbar ℏ hslash ℏ imath ı jmath ȷ Re ℜ Im ℑ wp ℘ aleph ℵ beth ℶ
        angle ∠ triangle △ square □ Box □ Diamond ◇ blacksquare ■ bigstar ★ checkmark ✓ clubsuit ♣ diamondsuit ♢
        heartsuit ♡ spadesuit ♠ flat ♭ natural ♮ sharp ♯ prime ′ degree ° top ⊤ bot ⊥ dagger † ddagger ‡
        ldots … dots … cdots ⋯ dotsc … dotsb ⋯ dotsm ⋯ dotsi ⋯ vdots ⋮ ddots ⋱ iddots ⋰ complement ∁ eth ð mho ℧
        backslash \\ % % $ $ # # & & _ _ pounds £ yen ¥ S § P ¶ copyright © AA Å aa å ae æ AE Æ oe œ OE Œ ss ß o ø
        therefore ∴ because ∵ QED ∎ euro € R ℝ N ℕ Z ℤ Q ℚ C ℂ
        """

    private static let binary = """
        pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙
        cup ∪ cap ∩ uplus ⊎ sqcup ⊔ sqcap ⊓ vee ∨ lor ∨ wedge ∧ land ∧ setminus ∖ smallsetminus ∖ wr ≀ amalg ⨿
        diamond ⋄ bigtriangleup △ bigtriangledown ▽ triangleleft ◁ triangleright ▷ boxplus ⊞ boxminus ⊟
        boxtimes ⊠ boxdot ⊡ dotplus ∔ ltimes ⋉ rtimes ⋊ centerdot ⋅ intercal ⊺ barwedge ⊼ veebar ⊻ bmod mod
        """

    private static let relation = """
        leq ≤ le ≤ leqslant ⩽ geq ≥ ge ≥ geqslant ⩾ neq ≠ ne ≠ approx ≈ approxeq ≊ sim ∼ simeq ≃ cong ≅ equiv ≡
        propto ∝ varpropto ∝ ll ≪ gg ≫ lll ⋘ ggg ⋙ prec ≺ succ ≻ preceq ⪯ succeq ⪰ lt < gt > lesssim ≲ gtrsim ≳
        nless ≮ ngtr ≯ nleq ≰ ngeq ≱ in ∈ notin ∉ ni ∋ owns ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊
        supsetneq ⊋ nsubseteq ⊈ nsupseteq ⊉ sqsubset ⊏ sqsupset ⊐ sqsubseteq ⊑ sqsupseteq ⊒ mid ∣ nmid ∤
        parallel ∥ nparallel ∦ perp ⟂ vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ Vdash ⊩ asymp ≍ doteq ≐ triangleq ≜
        coloneqq ≔ coloneq ≔ eqqcolon ≕ bowtie ⋈ smile ⌣ frown ⌢ eqsim ≂ lessgtr ≶ gtrless ≷ doteqdot ≑
        risingdotseq ≓ circeq ≗ bumpeq ≏ indep ⫫
        """

    private static let arrows = """
        to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹
        impliedby ⟸ iff ⟺ mapsto ↦ longmapsto ⟼ longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷
        Longrightarrow ⟹ Longleftarrow ⟸ Longleftrightarrow ⟺ uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑
        Downarrow ⇓ Updownarrow ⇕ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ hookrightarrow ↪ hookleftarrow ↩
        rightharpoonup ⇀ rightharpoondown ⇁ leftharpoonup ↼ leftharpoondown ↽ rightleftharpoons ⇌ leadsto ⇝
        rightsquigarrow ⇝ twoheadrightarrow ↠ rightarrowtail ↣ nrightarrow ↛ nleftarrow ↚ nRightarrow ⇏
        rightrightarrows ⇉ leftrightarrows ⇆ rightleftarrows ⇄ circlearrowleft ↺ circlearrowright ↻ multimap ⊸
        """
}
