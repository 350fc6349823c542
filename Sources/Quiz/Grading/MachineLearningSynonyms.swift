extension Synonyms {
    /// What Korean engineers say for the terms of machine learning.
    public static let machineLearning = Synonyms(
        """
        # 최적화와 하이퍼파라미터 탐색
        하이퍼파라미터 | 초매개변수 | hyperparameter
        파라미터 | 매개변수 | 모수 | parameter
        그리드 서치 | 격자 탐색 | 그리드 탐색 | grid search
        랜덤 서치 | 무작위 탐색 | 랜덤 탐색 | random search
        무작위 | 랜덤 | 임의 | random
        베이지안 최적화 | bayesian optimization
        대리 모델 | 서로게이트 | 대체 모델 | surrogate
        획득 함수 | 어퀴지션 함수 | acquisition function | acquisition
        가우시안 과정 | 가우시안 프로세스 | 가우스 과정 | gaussian process | GP
        기대 개선 | 기대 향상 | expected improvement | EI
        탐험 | exploration
        활용 | exploitation
        목적 함수 | objective function | objective
        조기 종료 | 조기 중단 | 얼리 스토핑 | early stopping
        가지치기 | 프루닝 | pruning
        교차 검증 | 크로스 밸리데이션 | cross validation
        경사 하강법 | 경사하강 | 그래디언트 디센트 | gradient descent
        확률적 경사 하강법 | SGD | stochastic gradient descent
        기울기 | 그래디언트 | 그레디언트 | gradient
        학습률 | 러닝 레이트 | learning rate | lr
        모멘텀 | 관성 | momentum
        가중치 감쇠 | 웨이트 디케이 | weight decay
        손실 함수 | 비용 함수 | loss function | cost function
        손실 | 로스 | loss
        수렴 | converge | convergence
        지역 최솟값 | 국소 최적 | 로컬 미니멈 | local minimum | local optimum
        전역 최솟값 | 전역 최적 | 글로벌 미니멈 | global minimum | global optimum
        # 일반화
        과적합 | 과대적합 | 오버피팅 | overfitting | overfit
        과소적합 | 언더피팅 | underfitting | underfit
        편향 | 바이어스 | bias
        분산 | 배리언스 | variance
        정규화 | 규제 | regularization
        일반화 | generalization | generalize
        드롭아웃 | dropout
        데이터 증강 | 데이터 어그멘테이션 | data augmentation | augmentation
        데이터 누수 | 데이터 누출 | 데이터 리키지 | data leakage | leakage
        트레이드오프 | 상충 | 맞바꿈 | tradeoff
        차원의 저주 | curse of dimensionality
        앙상블 | ensemble
        배깅 | bagging
        부스팅 | boosting
        스태킹 | stacking
        부트스트랩 | bootstrap
        결정 트리 | 의사결정나무 | 의사 결정 트리 | decision tree
        랜덤 포레스트 | random forest
        공적응 | co-adaptation
        # 평가
        정확도 | accuracy
        정밀도 | precision
        재현율 | 민감도 | recall | sensitivity
        특이도 | specificity
        거짓 양성 | 위양성 | false positive
        거짓 음성 | 위음성 | false negative
        임계값 | 문턱값 | 역치 | threshold
        불균형 | imbalance | imbalanced
        오버샘플링 | 과표집 | oversampling
        언더샘플링 | 과소표집 | undersampling
        이상치 | 아웃라이어 | outlier
        # 신경망
        신경망 | 뉴럴 네트워크 | 뉴럴넷 | neural network
        활성화 함수 | activation function
        시그모이드 | sigmoid
        렐루 | relu
        소프트맥스 | softmax
        역전파 | 오차 역전파 | 백프로파게이션 | backpropagation | backprop
        순전파 | forward propagation | forward pass
        연쇄 법칙 | 체인 룰 | chain rule
        기울기 소실 | 그래디언트 소실 | vanishing gradient
        기울기 폭발 | 그래디언트 폭발 | exploding gradient
        가중치 | 웨이트 | weight
        초기화 | initialization
        배치 정규화 | 배치 노멀라이제이션 | batch normalization | batchnorm
        층 정규화 | 레이어 정규화 | 레이어 노멀라이제이션 | layer normalization | layernorm
        미니배치 | mini-batch
        잔차 연결 | 스킵 커넥션 | 스킵 연결 | 지름길 연결 | skip connection | residual connection | residual
        합성곱 | 컨볼루션 | convolution
        풀링 | pooling
        순환 신경망 | RNN | recurrent neural network
        합성곱 신경망 | CNN | convolutional neural network
        어텐션 | 주의 집중 | attention
        셀프 어텐션 | 자기 주의 | 자기 어텐션 | self-attention
        트랜스포머 | transformer
        인코더 | 부호화기 | encoder
        디코더 | 복호화기 | decoder
        오토인코더 | autoencoder
        임베딩 | embedding
        토큰 | token
        파인튜닝 | 미세 조정 | fine-tuning
        사전 학습 | 사전 훈련 | pretraining | pretrained
        전이 학습 | transfer learning
        지식 증류 | 디스틸레이션 | knowledge distillation | distillation
        양자화 | quantization
        환각 | 할루시네이션 | hallucination
        # 배우는 방식과 데이터
        지도 학습 | supervised learning
        비지도 학습 | unsupervised learning
        강화 학습 | reinforcement learning
        군집화 | 클러스터링 | 군집 | clustering
        분류 | classification
        회귀 | regression
        차원 축소 | dimensionality reduction
        주성분 분석 | PCA | principal component analysis
        특성 | 피처 | 특징 | feature
        특성 선택 | 변수 선택 | 피처 선택 | feature selection
        공분산 | covariance
        상관관계 | 상관 | correlation
        확률 분포 | probability distribution
        사후 확률 | posterior
        사전 확률 | prior
        우도 | 가능도 | likelihood
        최대 우도 추정 | 최대 가능도 추정 | MLE | maximum likelihood
        희소 | 스파스 | sparse
        샘플링 | 표본 추출 | sampling
        추론 | 인퍼런스 | inference
        지연 | 레이턴시 | latency
        처리량 | throughput
        병렬 | parallel
        # 어느 답에나 나오는 말
        언제나 | 항상 | 늘 | 무조건 | always
        모든 | 전체 | 전부 | 모두
        """)
}
